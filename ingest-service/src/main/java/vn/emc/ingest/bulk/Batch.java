package vn.emc.ingest.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.publish.EventJson;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.reading.Arrival;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.reading.RawEvent;
import vn.emc.ingest.reading.Reading;
import vn.emc.ingest.reading.Shape;
import vn.emc.ingest.reading.SiteIds;
import vn.emc.ingest.sites.Site;

/**
 * Works on one batch: events are read, checked and given to the publisher in chunks, so that never more than a chunk of
 * them is in memory as objects.
 */
@RequiredArgsConstructor
final class Batch {
    private static final int CHUNK = 500;

    private final Site site;
    private final @Nullable String callId;
    private final boolean validateOnly;
    private final Instant receivedAt;
    private final EventReader reader;
    private final EventPublisher publisher;
    private final KnownEvents known;

    private final Durability durability = new Durability();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<UUID> ownIds = new HashSet<>();
    private final List<Item> chunk = new ArrayList<>(CHUNK);
    private int accepted;
    private int duplicates;
    private int rejected;

    private record Item(int index, Reading reading) {}

    BatchAnswer take(Elements elements) throws RefusedException, InterruptedException {
        var raw = new RawEvent();
        var index = 0;
        for (var next = elements.next(raw); next != Elements.Next.END; next = elements.next(raw)) {
            if (next == Elements.Next.UNREADABLE) {
                refuse(index, "UNREADABLE");
            } else if (isOfSite(raw, index)) {
                chunk.add(new Item(index, reader.read(raw, arrival(index))));
            }
            if (chunk.size() == CHUNK) {
                publishChunk();
            }
            raw.clear();
            index++;
        }
        publishChunk();
        return settle();
    }

    private Arrival arrival(int index) {
        return new Arrival(site.siteId(), site.active(), true, Shape.BULK, receivedAt, callId, index);
    }

    /** An event may leave the site to the credentials; if it names one, it must be theirs. */
    private boolean isOfSite(RawEvent raw, int index) {
        try {
            if (SiteIds.of(raw) == site.siteId()) {
                return true;
            }
            refuse(index, "SITE_MISMATCH");
            return false;
        } catch (RefusedException unnamed) {
            if (unnamed.getRefusal() == Refusal.MISSING_SITE_ID) {
                return true;
            }
            refuse(index, unnamed.getRefusal().name());
            return false;
        }
    }

    private void refuse(int index, String code) {
        rejected++;
        findings.add(Finding.error(index, code));
    }

    private void publishChunk() {
        var repeated = known.among(chunk.stream()
                .map(Item::reading)
                .filter(reading -> reading instanceof Reading.Accepted && reading.repeatable())
                .map(Reading::eventId)
                .toList());
        for (var item : chunk) {
            switch (item.reading()) {
                case Reading.Accepted event -> accept(item.index(), event, repeated);
                case Reading.Rejected rejection -> quarantine(item.index(), rejection);
            }
        }
        chunk.clear();
    }

    private void accept(int index, Reading.Accepted reading, Set<UUID> repeated) {
        var id = reading.eventId();
        if (reading.repeatable() && (repeated.contains(id) || !ownIds.add(id))) {
            duplicates++;
            findings.add(Finding.duplicate(index));
            return;
        }
        accepted++;
        reading.warnings().forEach(warning -> findings.add(Finding.warned(index, warning)));
        if (!validateOnly) {
            publisher.publish(EventJson.message(reading.event()), durability.of(index));
        }
    }

    private void quarantine(int index, Reading.Rejected reading) {
        rejected++;
        findings.add(Finding.rejected(index, reading.event().reason()));
        if (!validateOnly) {
            publisher.publish(EventJson.message(reading.event()), durability.of(index));
        }
    }

    /** Waits for all events to be durable. Those that could not be stored are taken back out of the count. */
    private BatchAnswer settle() throws RefusedException, InterruptedException {
        if (!durability.await()) {
            throw new RefusedException(Refusal.CANNOT_STORE);
        }
        var lost = durability.lost();
        if (lost.isEmpty()) {
            if (!validateOnly) {
                ownIds.forEach(known::add);
            }
            return new BatchAnswer(accepted, duplicates, rejected, findings);
        }
        return withoutLost(new HashSet<>(lost));
    }

    private BatchAnswer withoutLost(Set<Integer> lost) throws RefusedException {
        var rejectedAndLost = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR && lost.contains(finding.index()))
                .count();
        var acceptedAndLost = lost.size() - (int) rejectedAndLost;
        if (acceptedAndLost == accepted) {
            throw new RefusedException(Refusal.CANNOT_STORE);
        }
        var told = new ArrayList<>(findings);
        told.removeIf(finding -> lost.contains(finding.index()));
        lost.forEach(index -> told.add(Finding.error(index, "CANNOT_STORE")));
        return new BatchAnswer(accepted - acceptedAndLost, duplicates, rejected + acceptedAndLost, told);
    }
}

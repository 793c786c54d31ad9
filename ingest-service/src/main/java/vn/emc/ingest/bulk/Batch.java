package vn.emc.ingest.bulk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import lombok.RequiredArgsConstructor;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.publish.Durability;
import vn.emc.ingest.publish.EventMessages;
import vn.emc.ingest.reading.Arrival;
import vn.emc.ingest.reading.EventReader;
import vn.emc.ingest.reading.RawEvent;
import vn.emc.ingest.reading.Reading;
import vn.emc.ingest.reading.Shape;
import vn.emc.ingest.reading.SiteIds;
import vn.emc.ingest.sites.Site;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;

/**
 * One batch: read and checked in chunks as it comes in, so that never more than a chunk of it is in memory; published once
 * all of it has been found right.
 */
@RequiredArgsConstructor
final class Batch {
    /** Most events in one call. */
    static final int MOST_EVENTS = 5_000;

    private static final int CHUNK = 500;

    private final Site site;
    private final BatchCall call;
    private final Instant receivedAt;
    private final EventReader reader;
    private final KnownEvents known;
    private final StagedMessages staged;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<UUID> ownIds = new HashSet<>();
    private final List<Item> chunk = new ArrayList<>(CHUNK);
    private int accepted;
    private int duplicates;
    private int rejected;
    private int size;

    private record Item(int index, Reading reading) {}

    /** Reads all of it. */
    void read(Elements elements) throws IOException, RefusedException {
        var raw = new RawEvent();
        var index = 0;
        for (var next = elements.next(raw); next != Elements.Next.END; next = elements.next(raw)) {
            if (index == MOST_EVENTS) {
                throw IncomingBatch.tooLarge();
            }
            if (next == Elements.Next.UNREADABLE) {
                refuse(index, "UNREADABLE");
            } else if (isOfSite(raw, index)) {
                chunk.add(new Item(index, reader.read(raw, arrival(index))));
            }
            if (chunk.size() == CHUNK) {
                stageChunk();
            }
            raw.clear();
            index++;
            size = index;
        }
        stageChunk();
    }

    private Arrival arrival(int index) {
        return new Arrival(site.siteId(), site.active(), true, Shape.BULK, receivedAt, call.id(site), index);
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

    private void stageChunk() throws IOException {
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

    private void accept(int index, Reading.Accepted reading, Set<UUID> repeated) throws IOException {
        var id = reading.eventId();
        if (reading.repeatable() && (repeated.contains(id) || !ownIds.add(id))) {
            duplicates++;
            findings.add(Finding.duplicate(index));
            return;
        }
        accepted++;
        reading.warnings().forEach(warning -> findings.add(Finding.warned(index, warning)));
        if (!call.validateOnly()) {
            staged.add(index, EventMessages.message(reading.event()));
        }
    }

    private void quarantine(int index, Reading.Rejected reading) throws IOException {
        rejected++;
        findings.add(Finding.rejected(index, reading.event().reason()));
        if (!call.validateOnly()) {
            staged.add(index, EventMessages.message(reading.event()));
        }
    }

    /** How many events were read. */
    int size() {
        return size;
    }

    /** What would be answered if all of it were stored. */
    BatchAnswer checked() {
        return new BatchAnswer(accepted, duplicates, rejected, findings);
    }

    /** Waits for all events to be durable. Those that could not be stored are taken back out of the count. */
    BatchAnswer publish(BiConsumer<Outgoing, Receipt> publisher)
            throws IOException, RefusedException, InterruptedException {
        var durability = new Durability();
        staged.publish(publisher, durability);
        if (!durability.await()) {
            throw new RefusedException(Refusal.CANNOT_STORE);
        }
        var lost = durability.lost();
        if (lost.isEmpty()) {
            ownIds.forEach(known::add);
            return checked();
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

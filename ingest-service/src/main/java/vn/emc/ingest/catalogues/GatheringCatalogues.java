package vn.emc.ingest.catalogues;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.contracts.services.ServiceCatalogueMessage;
import vn.emc.ingest.catalogues.CataloguePlaces.Complete;
import vn.emc.ingest.catalogues.CataloguePlaces.VersionKey;
import vn.emc.messaging.RecordPlace;
import vn.emc.messaging.RecordsAgain;
import vn.emc.messaging.TopicListener;

/**
 * Puts the sites' default catalogues together. A version comes into use when all its parts are there; until then the one
 * before it stays.
 */
@Slf4j
@RequiredArgsConstructor
final class GatheringCatalogues implements TopicListener {
    private final CataloguesInMemory catalogues;
    private CataloguePlaces places = new CataloguePlaces();
    private boolean atTheBeginning = true;

    @Override
    public void beginning() {
        places = new CataloguePlaces();
        atTheBeginning = true;
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            note(record);
        } catch (RuntimeException bad) {
            log.error(
                    "{}-{} at offset {} cannot be read and is skipped: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    bad.getClass().getName());
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        var key = new String(record.key(), StandardCharsets.UTF_8);
        var part = PartKey.parse(key);
        if (part != null) {
            places.partIs(part, record.value() == null ? null : RecordPlace.of(record));
            return;
        }
        var state = record.value() == null ? null : message(record).state();
        places.defaultIs(Integer.parseInt(key), state == null ? null : current(state));
    }

    private static @Nullable DefaultPeriod current(CatalogueState state) {
        var last = state.defaults().isEmpty() ? null : state.defaults().getLast();
        return last == null || last.until() != null ? null : last;
    }

    @Override
    public void caughtUp(RecordsAgain again) {
        if (atTheBeginning) {
            catalogues.keepOnly(places.sites());
            atTheBeginning = false;
        }
        var changed = places.takeChanged();
        changed.stream().filter(siteId -> !places.hasDefault(siteId)).forEach(catalogues::forget);
        var complete = changed.stream()
                .map(places::complete)
                .filter(version -> version != null && !catalogues.has(version.version()))
                .toList();
        if (!complete.isEmpty()) {
            use(complete, again);
        }
    }

    private void use(List<Complete> complete, RecordsAgain again) {
        var gathered = complete.stream().collect(Collectors.toMap(Complete::version, GatheredParts::new));
        again.read(
                complete.stream().flatMap(version -> version.parts().stream()).toList(),
                record -> part(record).ifPresent(part -> {
                    var parts = gathered.get(new VersionKey(part.siteId(), part.versionId()));
                    if (parts != null) {
                        parts.add(part);
                        parts.useWhenComplete(catalogues);
                    }
                }));
        // those without any services
        gathered.values().forEach(parts -> parts.useWhenComplete(catalogues));
        log.info("The catalogues of {} sites came into use", gathered.size());
    }

    private static Optional<CataloguePart> part(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(message(record).part());
        } catch (RuntimeException bad) {
            log.error(
                    "{} cannot be read: {}",
                    RecordPlace.of(record),
                    bad.getClass().getName());
            return Optional.empty();
        }
    }

    private static ServiceCatalogueMessage message(ConsumerRecord<byte[], byte[]> record) {
        return ContractJson.mapper().readValue(record.value(), ServiceCatalogueMessage.class);
    }
}

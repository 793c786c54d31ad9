package vn.emc.catalog.services;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.Topics;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.contracts.services.ServiceCatalogueMessage;
import vn.emc.outbox.Outbox;
import vn.emc.outbox.PublishedState;

/** What the other services are told: which version was the default when, and the services of those versions in parts. */
@Component
@RequiredArgsConstructor
class CataloguePublication implements PublishedState {
    /** So many of the longest descriptions stay below a broker's limit of 1 MiB for a message. */
    static final int SERVICES_PER_PART = 150;

    /** Parts told together: 8 MiB at the very most, since several such publications run at a time. */
    static final int PARTS_TOGETHER = 8;

    private static final String SEPARATOR = ":";

    private final JdbcClient database;
    private final Outbox outbox;

    @Override
    public String topic() {
        return Topics.SERVICE_CATALOGUES;
    }

    /** Tells of the site's new default, and of its services where nobody knows them yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tellDefault(CatalogueVersion version) {
        var siteId = version.siteId();
        if (version.parts() == null) {
            var parts = Math.ceilDiv(version.rowsGood(), SERVICES_PER_PART);
            database.sql("update catalogue_version set parts = :parts where id = :id")
                    .param("parts", parts)
                    .param("id", version.id())
                    .update();
            outbox.publish(topic(), groups(siteId, version.id(), parts), "v1");
        }
        outbox.publish(topic(), String.valueOf(siteId), revision(siteId));
    }

    /** Of a site: which version was the default when. */
    @Override
    public Optional<Object> current(String key) {
        return state(Integer.parseInt(key)).map(ServiceCatalogueMessage::of);
    }

    /** Also of a version's parts: {@code site:version:first}, from the first one on. */
    @Override
    public Map<String, Object> messages(String name) {
        var numbers = name.split(SEPARATOR, -1);
        return numbers.length == 1
                ? PublishedState.super.messages(name)
                : parts(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), Integer.parseInt(numbers[2]));
    }

    @Override
    public List<String> keys() {
        var keys = new ArrayList<String>();
        database.sql("select site_id, id, parts from catalogue_version where parts is not null order by id")
                .query(row -> {
                    keys.addAll(groups(row.getInt("site_id"), row.getLong("id"), row.getInt("parts")));
                });
        keys.addAll(database.sql("select distinct site_id::text from default_period")
                .query(String.class)
                .list());
        return keys;
    }

    private static List<String> groups(int siteId, long versionId, int parts) {
        return IntStream.iterate(0, first -> first < parts, first -> first + PARTS_TOGETHER)
                .mapToObj(first -> CataloguePart.key(siteId, versionId, first))
                .toList();
    }

    private long revision(int siteId) {
        return database.sql("select coalesce(max(id), 0) from default_period where site_id = :siteId")
                .param("siteId", siteId)
                .query(Long.class)
                .single();
    }

    private Optional<CatalogueState> state(int siteId) {
        var periods = database.sql("""
                        select period.*, version.parts
                        from default_period period join catalogue_version version on version.id = period.version_id
                        where period.site_id = :siteId order by period.id
                        """)
                .param("siteId", siteId)
                .query((row, number) -> new DefaultPeriod(
                        row.getLong("version_id"),
                        row.getTimestamp("from_at").toInstant(),
                        instant(row.getTimestamp("until_at")),
                        row.getInt("parts")))
                .list();
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(new CatalogueState(siteId, revision(siteId), periods));
    }

    private Map<String, Object> parts(int siteId, long versionId, int first) {
        // Where they begin is found in the index alone; what is skipped is not even looked at.
        var services = database.sql("""
                        select * from catalogue_service
                        where version_id = :version and position >= (
                            select position from catalogue_service where version_id = :version
                            order by position limit 1 offset :offset)
                        order by position limit :size
                        """)
                .param("version", versionId)
                .param("size", PARTS_TOGETHER * SERVICES_PER_PART)
                .param("offset", first * SERVICES_PER_PART)
                .query(ServiceRows::view)
                .list();
        var parts = new TreeMap<String, Object>();
        for (var from = 0; from < services.size(); from += SERVICES_PER_PART) {
            var number = first + from / SERVICES_PER_PART;
            var told = services.subList(from, Math.min(from + SERVICES_PER_PART, services.size())).stream()
                    .map(CataloguePublication::told)
                    .toList();
            parts.put(
                    CataloguePart.key(siteId, versionId, number),
                    ServiceCatalogueMessage.of(new CataloguePart(siteId, versionId, number, told)));
        }
        return parts;
    }

    private static CatalogueService told(ServiceView service) {
        return new CatalogueService(
                service.id(), service.name(), service.level(), service.url(), service.idCdvcqg(), service.idMcdt());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

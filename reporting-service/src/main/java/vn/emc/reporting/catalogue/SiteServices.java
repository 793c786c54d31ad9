package vn.emc.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.MatchKind;

/** The services of sites, and what a dossier's code means. */
@Component
@RequiredArgsConstructor
public class SiteServices {
    private static final String MATCH = """
            select service_id, kind, level from code_match join procedure on id = procedure_id
            where site_id = ? and code = ? and ? between first_day and last_day""";

    private final JdbcTemplate database;
    private final CatalogueTables tables;

    /** Those of the version in force; empty where the site has none, or none whose parts are all there. */
    public List<KnownService> inForce(int siteId) {
        var days = tables.days(siteId);
        return days.isEmpty()
                ? List.of()
                : tables.services(siteId, days.getLast().versionId()).stream()
                        .map(SiteServices::known)
                        .toList();
    }

    /** One of the version in force. */
    public Optional<KnownService> find(int siteId, long serviceId) {
        return inForce(siteId).stream()
                .filter(service -> service.serviceId() == serviceId)
                .findFirst();
    }

    /** What a code means on a day. */
    public Optional<Resolution> resolve(int siteId, String code, LocalDate day) {
        return database
                .query(
                        MATCH,
                        (row, number) -> resolution(
                                siteId,
                                row.getLong(1),
                                MatchKind.valueOf(row.getString(2)),
                                row.getObject(3, Integer.class),
                                day),
                        siteId,
                        code,
                        day)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Resolution> resolution(
            int siteId, long serviceId, MatchKind kind, @Nullable Integer level, LocalDate day) {
        var days = tables.days(siteId);
        var deciding = days.stream().filter(each -> each.contains(day));
        var versions = Stream.concat(deciding, days.reversed().stream()).map(VersionDays::versionId);
        // a decided code may mean a service that only a version which holds on no day has
        return Stream.concat(versions, tables.newestWith(siteId, List.of(serviceId)).stream())
                .flatMap(version -> tables.service(version, serviceId).stream()
                        .map(service ->
                                new Resolution(known(service), version, kind, level == null ? service.level() : level)))
                .findFirst();
    }

    private static KnownService known(CatalogueService service) {
        return new KnownService(
                service.serviceId(), service.name(), service.level(), service.idCdvcqg(), service.idMcdt());
    }
}

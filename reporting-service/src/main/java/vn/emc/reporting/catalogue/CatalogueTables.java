package vn.emc.reporting.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;

/** The tables of periods, parts and services. */
@Component
@RequiredArgsConstructor
class CatalogueTables {
    private static final String NEWER = """
            insert into catalogue as c (site_id, revision) values (?, ?)
            on conflict (site_id) do update set revision = excluded.revision where c.revision < excluded.revision""";
    private static final String ADD_PERIOD =
            "insert into catalogue_period (site_id, number, version_id, from_at, parts) values (?, ?, ?, ?, ?)";
    private static final String ADD_PART =
            "insert into catalogue_part (site_id, version_id, number) values (?, ?, ?) on conflict do nothing";
    private static final String ADD_SERVICES = """
            insert into catalogue_service (service_id, version_id, site_id, name, level, id_cdvcqg, id_mcdt)
            select service_id, ?, ?, name, level, id_cdvcqg, id_mcdt
            from unnest(?::int8[], ?::text[], ?::int2[], ?::text[], ?::text[])
                as s (service_id, name, level, id_cdvcqg, id_mcdt)
            on conflict do nothing""";
    private static final String COMPLETE_PERIODS = """
            select version_id, from_at from catalogue_period p
            where site_id = ? and parts <= (
                select count(*) from catalogue_part a where a.site_id = p.site_id and a.version_id = p.version_id)
            order by number""";
    private static final String VERSIONS_WITH = """
            select version_id from (
                select distinct on (s.service_id) s.version_id, p.number
                from catalogue_service s join catalogue_period p using (site_id, version_id)
                where s.site_id = ? and s.service_id = any(?) and p.parts <= (
                    select count(*) from catalogue_part a where a.site_id = p.site_id and a.version_id = p.version_id)
                order by s.service_id, p.number desc) as newest
            group by version_id order by max(number)""";
    private static final String SERVICE = "select service_id, name, level, id_cdvcqg, id_mcdt from catalogue_service ";

    private final JdbcTemplate database;

    /** Answers whether the state is newer than what was known. */
    boolean replace(CatalogueState state) {
        if (database.update(NEWER, state.siteId(), state.revision()) == 0) {
            return false;
        }
        database.update("delete from catalogue_period where site_id = ?", state.siteId());
        for (var number = 0; number < state.defaults().size(); number++) {
            var period = state.defaults().get(number);
            database.update(
                    ADD_PERIOD,
                    state.siteId(),
                    number,
                    period.versionId(),
                    Timestamp.from(period.from()),
                    period.parts());
        }
        return true;
    }

    /** Answers whether the part was not known. */
    boolean add(CataloguePart part) {
        if (database.update(ADD_PART, part.siteId(), part.versionId(), part.number()) == 0) {
            return false;
        }
        var services = part.services();
        database.update(
                ADD_SERVICES,
                part.versionId(),
                part.siteId(),
                column(services, CatalogueService::serviceId).toArray(Long[]::new),
                column(services, CatalogueService::name).toArray(String[]::new),
                column(services, CatalogueService::level).toArray(Integer[]::new),
                column(services, CatalogueService::idCdvcqg).toArray(String[]::new),
                column(services, CatalogueService::idMcdt).toArray(String[]::new));
        return true;
    }

    private static <T extends @Nullable Object> Collection<T> column(
            List<CatalogueService> services, Function<CatalogueService, T> value) {
        var column = new ArrayList<T>(services.size());
        services.forEach(service -> column.add(value.apply(service)));
        return column;
    }

    /** Which of the versions that are there held on which days, in the order of time. */
    List<VersionDays> days(int siteId) {
        return VersionDays.of(database.query(
                COMPLETE_PERIODS,
                (row, number) -> new VersionDays.Beginning(
                        row.getLong(1), row.getTimestamp(2).toInstant()),
                siteId));
    }

    /** The versions that are there, each the newest of the site to have one of these services, in the order of time. */
    List<Long> newestWith(int siteId, Collection<Long> serviceIds) {
        return database.queryForList(VERSIONS_WITH, Long.class, siteId, serviceIds.toArray(Long[]::new));
    }

    List<CatalogueService> services(int siteId, long versionId) {
        return database.query(
                SERVICE + "where site_id = ? and version_id = ? order by service_id",
                CatalogueTables::service,
                siteId,
                versionId);
    }

    Optional<CatalogueService> service(long versionId, long serviceId) {
        return database
                .query(
                        SERVICE + "where version_id = ? and service_id = ?",
                        CatalogueTables::service,
                        versionId,
                        serviceId)
                .stream()
                .findFirst();
    }

    private static CatalogueService service(ResultSet row, int number) throws SQLException {
        return new CatalogueService(
                row.getLong("service_id"),
                row.getString("name"),
                row.getInt("level"),
                null,
                row.getString("id_cdvcqg"),
                row.getString("id_mcdt"));
    }
}

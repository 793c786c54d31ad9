package vn.emc.catalog.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.paging.SortOrder;

/** The services of one version. Whoever calls has checked whose site it is. */
@Repository
@RequiredArgsConstructor
class ServiceRows {
    /** What a list can be ordered by, and the column that does it: names sort without diacritics. */
    private static final Map<String, String> SORTABLE = Map.of(
            "position", "position",
            "name", "search_text",
            "level", "level",
            "url", "url",
            "idCdvcqg", "id_cdvcqg",
            "idMcdt", "id_mcdt");

    private static final int ROWS_FETCHED = 1_000;

    private final JdbcClient database;

    PageView<ServiceView> page(long versionId, ServiceFilter filter, PageQuery page) {
        var order = page.sortedBy(SORTABLE.keySet(), SortOrder.ascending("position"));
        var where = " from catalogue_service where version_id = :version" + filter.condition();
        var total = database.sql("select count(*)" + where)
                .param("version", versionId)
                .params(filter.parameters())
                .query(Long.class)
                .single();
        var services = database.sql("select *%s order by %s %s, service_id limit :size offset :offset"
                        .formatted(where, SORTABLE.get(order.field()), order.descending() ? "desc" : "asc"))
                .param("version", versionId)
                .params(filter.parameters())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(ServiceRows::view)
                .list();
        return PageView.of(services, page, total);
    }

    Optional<ServiceView> one(long versionId, long serviceId) {
        return database.sql("select * from catalogue_service where version_id = :version and service_id = :service")
                .param("version", versionId)
                .param("service", serviceId)
                .query(ServiceRows::view)
                .optional();
    }

    /** All of them in their order, a few at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void each(long versionId, Consumer<ServiceView> receiver) {
        try (Stream<ServiceView> services = database
                .sql("select * from catalogue_service where version_id = :version order by position, service_id")
                .withFetchSize(ROWS_FETCHED)
                .param("version", versionId)
                .query(ServiceRows::view)
                .stream()) {
            services.forEach(receiver);
        }
    }

    static ServiceView view(ResultSet row, int number) throws SQLException {
        return new ServiceView(
                row.getLong("service_id"),
                row.getString("name"),
                row.getInt("level"),
                row.getString("url"),
                row.getString("id_cdvcqg"),
                row.getString("id_mcdt"));
    }
}

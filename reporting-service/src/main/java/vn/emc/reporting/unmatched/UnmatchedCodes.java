package vn.emc.reporting.unmatched;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.rollup.Population;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

/** Finds the codes that match nothing, by cells. Sites without a catalogue have none: there is nothing to match with. */
@Component
@RequiredArgsConstructor
class UnmatchedCodes {
    private static final String UNMATCHED = """
            with unmatched as (
                select c.site_id, c.procedure_id, sum(c.dossiers) as dossiers, min(c.day) as first, max(c.day) as last
                from day_cell c
                where c.population = ? and c.day between ? and ? and (? or c.site_id = any(?))
                    and c.procedure_id <> 0 and c.dossiers <> 0
                    and exists (select from catalogue_period p where p.site_id = c.site_id)
                    and not exists (
                        select from code_match m
                        where m.site_id = c.site_id and m.procedure_id = c.procedure_id
                            and c.day between m.first_day and m.last_day)
                group by c.site_id, c.procedure_id)\s""";
    private static final String PAGE = """
            select u.site_id, p.code, coalesce(s.name, p.name), u.dossiers, u.first, u.last
            from unmatched u join procedure p on p.id = u.procedure_id left join site_code s using (site_id, procedure_id)
            order by\s""";

    private final JdbcTemplate database;

    /** An order tells of counts too, so that not everybody is shown the most frequent first. */
    @RequiredArgsConstructor
    enum Order {
        MOST_FREQUENT("u.dossiers desc, u.site_id, p.code"),
        BY_CODE("u.site_id, p.code");

        private final String columns;
    }

    PageView<UnmatchedCode> find(Question question, Scope scope, Order order, PageQuery page) {
        Object[] where = {
            Population.RECEIVED.getCode(), question.from(), question.to(), scope.everything(), scope.siteIds()
        };
        var total = database.queryForObject(UNMATCHED + "select count(*) from unmatched", Long.class, where);
        var items = database.query(
                UNMATCHED + PAGE + order.columns + " limit ? offset ?",
                (row, number) -> new UnmatchedCode(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getDate(5).toLocalDate(),
                        row.getDate(6).toLocalDate()),
                where[0],
                where[1],
                where[2],
                where[3],
                where[4],
                page.size(),
                page.offset());
        return PageView.of(items, page, total == null ? 0 : total);
    }
}

package vn.emc.reconciliation.comparing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.paging.SortOrder;

/** Where findings are kept, in the order of the lists. */
@Component
@RequiredArgsConstructor
class FindingTable {
    static final int CODE_VARIANT = 1;
    static final int PROCEDURE_VARIANT = 2;
    static final int NOT_IN_CATALOGUE = 4;

    /** In which order they can be read; each of its own columns, then as in the lists. */
    private static final Map<String, String> ORDERS =
            Map.of("number", "number", "class", "class", "emcRow", "emc_row", "localRow", "local_row");

    /** A line's first value is its code. */
    private static final String MATCHING = """
            from finding where comparison_id = :id and (:class = '' or class = :class)
            and (:field = 0 or fields & :field <> 0)
            and (:code = '' or position(lower(:code) in lower(split_part(emc, chr(31), 1))) > 0
                or position(lower(:code) in lower(split_part(local, chr(31), 1))) > 0)""";

    private final JdbcClient database;

    PageView<KeptFinding> page(long comparisonId, FindingFilter wanted, PageQuery page) {
        var total = matching("select count(*) " + MATCHING, comparisonId, wanted)
                .query(Long.class)
                .single();
        var items = matching("select * " + MATCHING + order(page) + " limit :size offset :offset", comparisonId, wanted)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(FindingTable::read)
                .list();
        return PageView.of(items, page, total);
    }

    /** So many of them behind a number. */
    List<KeptFinding> behind(long comparisonId, FindingFilter wanted, int number, int most) {
        return matching(
                        "select * " + MATCHING + " and number > :number order by number limit :size",
                        comparisonId,
                        wanted)
                .param("number", number)
                .param("size", most)
                .query(FindingTable::read)
                .list();
    }

    /** Those of the numbers that are there. */
    List<KeptFinding> of(long comparisonId, Collection<Integer> numbers) {
        return database.sql(
                        "select * from finding where comparison_id = :id and number = any(:numbers) order by number")
                .param("id", comparisonId)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(FindingTable::read)
                .list();
    }

    void forget(long comparisonId) {
        database.sql("delete from finding where comparison_id = ?")
                .param(comparisonId)
                .update();
    }

    private JdbcClient.StatementSpec matching(String sql, long comparisonId, FindingFilter wanted) {
        return database.sql(sql)
                .param("id", comparisonId)
                .param("class", wanted.kindName())
                .param("field", wanted.bit())
                .param("code", wanted.codeText());
    }

    private static String order(PageQuery page) {
        var order = page.sortedBy(ORDERS.keySet(), SortOrder.ascending("number"));
        return " order by " + ORDERS.get(order.field()) + (order.descending() ? " desc" : "") + " nulls last, number";
    }

    private static KeptFinding read(ResultSet row, int number) throws SQLException {
        var marks = row.getInt("marks");
        return new KeptFinding(
                row.getInt("number"),
                FindingClass.valueOf(row.getString("class")),
                ComparedField.of(row.getInt("fields")),
                (marks & CODE_VARIANT) != 0,
                (marks & PROCEDURE_VARIANT) != 0,
                (marks & NOT_IN_CATALOGUE) == 0,
                line(row.getString("emc")),
                row.getObject("emc_row", Long.class),
                line(row.getString("local")),
                row.getObject("local_row", Long.class),
                row.getObject("first_row", Long.class));
    }

    private static @Nullable DossierLine line(@Nullable String text) {
        return text == null ? null : LineText.parse(text);
    }
}

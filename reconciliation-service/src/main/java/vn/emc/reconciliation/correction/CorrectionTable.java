package vn.emc.reconciliation.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.reconciliation.comparison.FindingClass;

/** Where corrections lie. Only ever added to. */
@Component
@RequiredArgsConstructor
class CorrectionTable {
    private final JdbcClient database;
    private final JdbcTemplate batches;

    void add(long reconciliationId, List<Correction> corrections) {
        batches.batchUpdate("""
                insert into correction
                    (reconciliation_id, number, id, finding, class, site_id, code_profile, facts, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", corrections, corrections.size(), (row, correction) -> {
            var facts = correction.facts();
            row.setLong(1, reconciliationId);
            row.setInt(2, correction.number());
            row.setObject(3, correction.id());
            row.setInt(4, correction.finding());
            row.setString(5, correction.kind().name());
            row.setInt(6, correction.site());
            row.setString(7, correction.codeProfile());
            row.setString(8, facts == null ? null : ContractJson.mapper().writeValueAsString(facts));
            row.setString(9, correction.reason());
        });
    }

    /** So many behind a number, in their order. */
    List<Correction> behind(long reconciliationId, long number, int most) {
        return database.sql("""
                        select * from correction where reconciliation_id = :id and number > :number
                        order by number limit :most""")
                .param("id", reconciliationId)
                .param("number", number)
                .param("most", most)
                .query(CorrectionTable::read)
                .list();
    }

    private static Correction read(ResultSet row, int number) throws SQLException {
        var facts = row.getString("facts");
        return new Correction(
                row.getInt("number"),
                row.getObject("id", UUID.class),
                row.getInt("finding"),
                FindingClass.valueOf(row.getString("class")),
                row.getInt("site_id"),
                row.getString("code_profile"),
                facts == null ? null : ContractJson.mapper().readValue(facts, AgreedFacts.class),
                row.getString("reason"));
    }
}

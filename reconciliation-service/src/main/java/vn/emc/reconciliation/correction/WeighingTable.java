package vn.emc.reconciliation.correction;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.contracts.ContractJson;

/** Where it is kept what the dossiers of a comparison come to. */
@Component
@RequiredArgsConstructor
class WeighingTable {
    private final JdbcClient database;
    private final Clock clock;

    void keep(long comparisonId, Weighing weighing) {
        database.sql("""
                        insert into weighing (comparison_id, at, dossiers, weights)
                        values (:id, :now, :dossiers::jsonb, :weights::jsonb) on conflict do nothing""")
                .param("id", comparisonId)
                .param("now", Timestamp.from(clock.instant()))
                .param("dossiers", ContractJson.mapper().writeValueAsString(weighing.dossiers()))
                .param("weights", ContractJson.mapper().writeValueAsString(weighing))
                .update();
    }

    /** Empty while the dossiers are not weighed yet. */
    Optional<Weighing.Dossiers> dossiers(long comparisonId) {
        return read("dossiers", comparisonId, Weighing.Dossiers.class);
    }

    Optional<Weighing> of(long comparisonId) {
        return read("weights", comparisonId, Weighing.class);
    }

    private <T> Optional<T> read(String column, long comparisonId, Class<T> type) {
        return database.sql("select %s from weighing where comparison_id = ?".formatted(column))
                .param(comparisonId)
                .query(String.class)
                .optional()
                .map(text -> ContractJson.mapper().readValue(text, type));
    }
}

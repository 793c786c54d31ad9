package vn.emc.reporting.rollup;

import java.util.ArrayList;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.reporting.rollup.CountedCorrections.Counted;

/** Which corrections are in the live figures. What is rebuilt beside them has them too, and leaves nothing here. */
@RequiredArgsConstructor
final class CorrectionTables {
    private static final String COUNT = """
            insert into counted_correction (correction_id, reconciliation_id, site_id)
            select * from unnest(?::uuid[], ?::bigint[], ?::int[]) on conflict do nothing""";
    private static final String TOUCH = """
            insert into corrected_day (reconciliation_id, day)
            select * from unnest(?::bigint[], ?::date[]) on conflict do nothing""";

    private final JdbcTemplate database;
    private final RollupSchema schema;

    /** Within the caller's transaction: a correction that comes again is counted already. */
    void add(CountedCorrections counted) {
        if (schema == RollupSchema.LIVE) {
            addCorrections(counted);
            addDays(counted);
        }
    }

    private void addCorrections(CountedCorrections counted) {
        var corrections = counted.getCorrections();
        if (!corrections.isEmpty()) {
            database.update(
                    COUNT,
                    corrections.keySet().toArray(UUID[]::new),
                    corrections.values().stream().map(Counted::reconciliationId).toArray(Long[]::new),
                    corrections.values().stream().map(Counted::siteId).toArray(Integer[]::new));
        }
    }

    private void addDays(CountedCorrections counted) {
        var reconciliations = new ArrayList<Long>();
        var days = new ArrayList<String>();
        counted.getDays()
                .forEach((reconciliation, changed) -> changed.forEach(day -> {
                    reconciliations.add(reconciliation);
                    days.add(day.toString());
                }));
        if (!days.isEmpty()) {
            database.update(TOUCH, reconciliations.toArray(Long[]::new), days.toArray(String[]::new));
        }
    }
}

package vn.emc.reconciliation.comparison;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The same comparison as a query of DuckDB: counts alone, by the exact code, with as many threads and as much memory. */
final class DuckDbJoin {
    private DuckDbJoin() {}

    /** Answers how many dossiers differ. */
    static long run(Path emc, Path local) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute("set memory_limit = '512MB'");
            try (var rows = statement.executeQuery(join(emc, local))) {
                rows.next();
                return rows.getLong(1) + rows.getLong(2) + rows.getLong(3);
            }
        }
    }

    private static String join(Path emc, Path local) {
        return """
                select count(*) filter (where e.CodeProfile is null), count(*) filter (where l.CodeProfile is null),
                    count(*) filter (where e.CodeProfile is not null and l.CodeProfile is not null and (
                        e.Status is distinct from l.Status or e.Level is distinct from l.Level
                        or e.FormsReceptionTiepNhan is distinct from l.FormsReceptionTiepNhan
                        or e.FormsReceptionTraKetQua is distinct from l.FormsReceptionTraKetQua
                        or e.FormsPayments is distinct from l.FormsPayments or e.IsDVCBC is distinct from l.IsDVCBC
                        or e.CodeTTHC is distinct from l.CodeTTHC or e.Location is distinct from l.Location))
                from read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '"') e
                full outer join read_csv('%s', header = true, all_varchar = true, delim = ',', quote = '"') l
                on e.SiteId = l.SiteId and e.CodeProfile = l.CodeProfile""".formatted(emc, local);
    }
}

package vn.emc.reconciliation.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.csv.CsvWriter;
import vn.emc.reconciliation.minutes.Settlement;
import vn.emc.reconciliation.resolution.Resolution;

/** Tables of the closing dossier, with the names that the API has. */
@Component
@RequiredArgsConstructor
class ClosingTables {
    private static final int AT_A_TIME = 5_000;
    private static final List<String> RESOLUTIONS =
            List.of("class", "field", "finding", "remedy", "reason", "by", "at");
    private static final List<String> CORRECTIONS =
            List.of("number", "id", "finding", "class", "site_id", "code_profile", "facts", "reason");
    private static final List<String> HISTORY =
            List.of("at", "actor", "actor_name", "side", "action", "state_before", "state_after", "reason", "subject");

    private final JdbcClient database;

    void resolutions(Settlement settlement, CsvWriter csv) throws IOException {
        row(csv, RESOLUTIONS);
        for (var resolution : settlement.resolutions().classes()) {
            row(csv, cells(resolution, null));
        }
        for (var each : settlement.resolutions().findings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList()) {
            row(csv, cells(each.getValue(), each.getKey()));
        }
        csv.end();
    }

    void corrections(long reconciliationId, CsvWriter csv) throws IOException {
        row(csv, CORRECTIONS);
        var last = new int[1];
        var count = new int[] {AT_A_TIME};
        while (count[0] == AT_A_TIME) {
            count[0] = 0;
            database.sql("""
                            select * from correction where reconciliation_id = :id and number > :last
                            order by number limit :most""")
                    .param("id", reconciliationId)
                    .param("last", last[0])
                    .param("most", AT_A_TIME)
                    .query(found -> {
                        last[0] = found.getInt("number");
                        count[0]++;
                        row(csv, found, CORRECTIONS);
                    });
        }
        csv.end();
    }

    void history(long reconciliationId, CsvWriter csv) throws IOException {
        row(csv, HISTORY);
        database.sql("select * from happening where reconciliation_id = ? order by id")
                .param(reconciliationId)
                .query(found -> {
                    row(csv, found, HISTORY);
                });
        csv.end();
    }

    private static List<@Nullable String> cells(Resolution resolution, @Nullable Integer finding) {
        var field = resolution.field();
        return Arrays.asList(
                resolution.kind().name(),
                field == null ? null : field.name(),
                finding == null ? null : finding.toString(),
                resolution.remedy().name(),
                resolution.reason(),
                resolution.by(),
                resolution.at().toString());
    }

    /** Moments are written in UTC. */
    private static void row(CsvWriter csv, ResultSet found, List<String> columns) throws SQLException {
        for (var column : columns) {
            var value =
                    column.equals("at") ? found.getTimestamp(column).toInstant().toString() : found.getString(column);
            csv.cell(value);
        }
        try {
            csv.endRow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void row(CsvWriter csv, List<? extends @Nullable String> cells) throws IOException {
        for (var cell : cells) {
            csv.cell(cell);
        }
        csv.endRow();
    }
}

package vn.emc.reconciliation.comparing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.Finding;
import vn.emc.reconciliation.comparison.ListedLine;

/** Writes findings with PostgreSQL's COPY, some at a time, within the caller's transaction. */
final class KeepingFindings implements Finding.Sink {
    /** More than anybody will look at one by one; the counts are of all of them. */
    private static final int MOST = 2_000_000;

    private static final int FULL = 256 * 1024;
    private static final String COPY =
            "copy finding (comparison_id, number, class, fields, marks, emc, emc_row, local, local_row, first_row) from stdin";

    private final JdbcTemplate database;
    private final long comparisonId;
    private final StringBuilder rows = new StringBuilder();
    private int kept;

    KeepingFindings(JdbcTemplate database, long comparisonId) {
        this.database = database;
        this.comparisonId = comparisonId;
    }

    @Override
    public void take(Finding finding) {
        if (kept == MOST) {
            return;
        }
        kept++;
        rows.append(comparisonId).append('\t').append(kept).append('\t').append(finding.kind());
        rows.append('\t').append(bits(finding)).append('\t').append(marks(finding));
        append(finding.emc());
        append(finding.local());
        cell(finding.firstRow() == 0 ? null : String.valueOf(finding.firstRow()));
        rows.append('\n');
        if (rows.length() > FULL) {
            flush();
        }
    }

    int kept() {
        return kept;
    }

    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        database.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(COPY, new StringReader(rows.toString()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        rows.setLength(0);
    }

    private static int bits(Finding finding) {
        return finding.fields().stream().mapToInt(ComparedField::bit).sum();
    }

    private static int marks(Finding finding) {
        return (finding.codeVariant() ? FindingTable.CODE_VARIANT : 0)
                | (finding.procedureVariant() ? FindingTable.PROCEDURE_VARIANT : 0)
                | (finding.inCatalogue() ? 0 : FindingTable.NOT_IN_CATALOGUE);
    }

    private void append(@Nullable ListedLine listed) {
        cell(listed == null ? null : LineText.of(listed.line()));
        cell(listed == null ? null : String.valueOf(listed.row()));
    }

    private void cell(@Nullable String text) {
        rows.append('\t');
        if (text == null) {
            rows.append("\\N");
            return;
        }
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\0' -> rows.append('\ufffd');
                default -> rows.append(c);
            }
        }
    }
}

package vn.emc.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into a table, with PostgreSQL's COPY and some at a time. */
public final class CopiedRows {
    private static final int FULL = 256 * 1024;

    private final JdbcTemplate database;
    private final String copy;
    private final int full;
    private final StringBuilder lines = new StringBuilder();

    /**
     * For one table.
     *
     * @param columns in the order rows give their values in
     */
    public CopiedRows(JdbcTemplate database, String table, List<String> columns) {
        this(database, table, columns, FULL);
    }

    /** @param full how many characters wait in memory before they are written */
    CopiedRows(JdbcTemplate database, String table, List<String> columns, int full) {
        this.full = full;
        this.database = database;
        this.copy = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
    }

    /** Adds a row, within the caller's transaction. */
    public void add(@Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (i > 0) {
                lines.append('\t');
            }
            append(values[i]);
        }
        lines.append('\n');
        if (lines.length() >= full) {
            flush();
        }
    }

    /** Writes what is left. */
    public void flush() {
        if (lines.isEmpty()) {
            return;
        }
        database.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy, new StringReader(lines.toString()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        lines.setLength(0);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> lines.append("\\N");
            case List<?> texts -> appendArray(texts);
            default -> appendText(value.toString());
        }
    }

    /** An array's own quoting first, then that of COPY. */
    private void appendArray(List<?> texts) {
        var array = new StringBuilder("{");
        for (var text : texts) {
            array.append(array.length() > 1 ? ",\"" : "\"");
            array.append(text.toString().replace("\\", "\\\\").replace("\"", "\\\""));
            array.append('"');
        }
        appendText(array.append('}').toString());
    }

    private void appendText(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\0' -> lines.append('\ufffd');
                default -> lines.append(c);
            }
        }
    }
}

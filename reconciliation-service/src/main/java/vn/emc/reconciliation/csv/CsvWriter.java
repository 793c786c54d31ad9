package vn.emc.reconciliation.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that begins with
 * an apostrophe, so that reading gives back what was written.
 */
public final class CsvWriter {
    private static final int BUFFER = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String DANGEROUS = "=+-@\t\r'";

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(BUFFER + BUFFER / 8);
    private boolean rowBegun;

    public CsvWriter(OutputStream out) throws IOException {
        this.out = out;
        out.write(MARK);
    }

    /** A cell of text; nothing for null. */
    public CsvWriter cell(@Nullable String value) {
        separate();
        if (value == null || value.isEmpty()) {
            return this;
        }
        var quoted = needsQuotes(value);
        if (quoted) {
            text.append('"');
        }
        if (DANGEROUS.indexOf(value.charAt(0)) >= 0) {
            text.append('\'');
        }
        if (quoted) {
            text.append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
        return this;
    }

    /** A cell of a number or a day, which are written as they are. */
    public CsvWriter plain(@Nullable Object value) {
        separate();
        if (value != null) {
            text.append(value);
        }
        return this;
    }

    public void endRow() throws IOException {
        text.append("\r\n");
        rowBegun = false;
        if (text.length() >= BUFFER) {
            flush();
        }
    }

    /** Hands on what is left; the stream stays open. */
    public void end() throws IOException {
        flush();
        out.flush();
    }

    private void separate() {
        if (rowBegun) {
            text.append(',');
        }
        rowBegun = true;
    }

    private void flush() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private static boolean needsQuotes(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == ',' || c == '"' || c == ';' || c < ' ') {
                return true;
            }
        }
        return value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ';
    }
}

package vn.emc.reconciliation.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV byte by byte, millions of rows a second. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it, and so does one that begins with an apostrophe, so that reading gives back what was written. The stream is left
 * open.
 */
public final class CsvWriter {
    private static final int BUFFER = 64 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String DANGEROUS = "=+-@\t\r'";
    /** Bytes of the longest number, of a day, of a comma or the end of a row. */
    private static final int ROOM = 24;

    private static final int THOUSANDS = 1_000;
    private static final int TENS = 10;
    private static final int ASCII_END = 0x80;

    private final OutputStream out;
    private byte[] buffer = new byte[BUFFER + BUFFER / 8];
    private int length;
    private boolean rowBegun;

    /** Begins with the mark by which Excel knows UTF-8. */
    public CsvWriter(OutputStream out) {
        this.out = out;
        bytes(MARK);
    }

    /** A cell of text; nothing for null. */
    public CsvWriter cell(@Nullable String value) {
        separate();
        if (value == null || value.isEmpty()) {
            return this;
        }
        var safe = DANGEROUS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        text(needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        return this;
    }

    /** A cell of something that needs no quotes: an id, a time. */
    public CsvWriter plain(Object value) {
        separate();
        text(value.toString());
        return this;
    }

    /** A cell of a number that is not negative; nothing for null. */
    public CsvWriter number(@Nullable Integer value) {
        if (value == null) {
            separate();
            return this;
        }
        return number(value.longValue());
    }

    /** A cell of a number that is not negative. */
    public CsvWriter number(long value) {
        separate();
        room(ROOM);
        var highest = 1L;
        while (value / highest >= TENS) {
            highest *= TENS;
        }
        digits(value, highest);
        return this;
    }

    /** A cell of a day; nothing for null. */
    public CsvWriter day(@Nullable LocalDate day) {
        separate();
        if (day != null) {
            room(ROOM);
            digits(day.getYear(), THOUSANDS);
            buffer[length++] = '-';
            digits(day.getMonthValue(), TENS);
            buffer[length++] = '-';
            digits(day.getDayOfMonth(), TENS);
        }
        return this;
    }

    public void endRow() throws IOException {
        room(ROOM);
        buffer[length++] = '\r';
        buffer[length++] = '\n';
        rowBegun = false;
        if (length >= BUFFER) {
            flush();
        }
    }

    /** Hands on what is left. */
    public void end() throws IOException {
        flush();
        out.flush();
    }

    private void separate() {
        if (rowBegun) {
            room(1);
            buffer[length++] = ',';
        }
        rowBegun = true;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private void text(String text) {
        room(text.length());
        var start = length;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= ASCII_END) {
                length = start;
                bytes(text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            buffer[length++] = (byte) c;
        }
    }

    private void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void digits(long number, long highest) {
        for (var place = highest; place > 0; place /= TENS) {
            buffer[length++] = (byte) ('0' + number / place % TENS);
        }
    }

    private void room(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
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

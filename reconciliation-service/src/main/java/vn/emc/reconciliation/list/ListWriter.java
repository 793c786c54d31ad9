package vn.emc.reconciliation.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list byte by byte, millions of lines a second. Text that Excel would take for a formula, or that begins with an
 * apostrophe, gets one in front. The stream is left open.
 */
public final class ListWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    /** Bytes that the numbers and dates of a line take at most, with their commas. */
    private static final int ROOM = 128;

    private final OutputStream out;
    private final boolean rows;
    private byte[] buffer = new byte[BUFFER];
    private int length;

    /** @param rows whether lines say which row of the unit's own file they were */
    public ListWriter(OutputStream out, boolean rows) {
        this.out = out;
        this.rows = rows;
        var headers = Stream.concat(ListFile.HEADERS.stream(), rows ? Stream.of(ListFile.ROW) : Stream.of());
        text("\uFEFF" + headers.collect(Collectors.joining(",")));
        endLine();
    }

    public void write(DossierLine line, boolean inPeriod, long row) throws IOException {
        if (length > BUFFER / 2) {
            flush();
        }
        cell(line.codeProfile());
        room(ROOM);
        number(line.siteId());
        comma();
        cell(line.procedure());
        cell(line.unit());
        room(ROOM);
        date(line.receivedOn());
        date(line.finishedOn());
        choice(line.status());
        choice(line.level());
        choice(line.reception());
        choice(line.result());
        choice(line.payment());
        choice(line.post());
        put(inPeriod ? '1' : '0');
        if (rows) {
            comma();
            number(row);
        }
        endLine();
    }

    @Override
    public void close() throws IOException {
        flush();
        out.flush();
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    private void cell(@Nullable String text) {
        if (text != null && !text.isEmpty()) {
            var safe = "=+-@\t\r'".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
            text(needsQuotes(safe) ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }
        room(1);
        comma();
    }

    private static boolean needsQuotes(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void text(String text) {
        room(text.length());
        var start = length;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x80) {
                length = start;
                bytes(text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            put(c);
        }
    }

    private void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void date(@Nullable LocalDate date) {
        if (date != null) {
            digits(date.getYear(), 1_000);
            put('-');
            digits(date.getMonthValue(), 10);
            put('-');
            digits(date.getDayOfMonth(), 10);
        }
        comma();
    }

    private void choice(@Nullable Integer value) {
        if (value != null) {
            number(value);
        }
        comma();
    }

    private void number(long number) {
        var highest = 1L;
        while (number / highest >= 10) {
            highest *= 10;
        }
        digits(number, highest);
    }

    private void digits(long number, long highest) {
        for (var place = highest; place > 0; place /= 10) {
            put((char) ('0' + number / place % 10));
        }
    }

    private void comma() {
        put(',');
    }

    private void endLine() {
        room(2);
        put('\r');
        put('\n');
    }

    private void put(char ascii) {
        buffer[length++] = (byte) ascii;
    }

    private void room(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }
}

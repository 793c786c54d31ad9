package vn.emc.reconciliation.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
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
    private static final int HUNDRED_THOUSANDS = 100_000;
    private static final int NANOS_PER_MICRO = 1_000;
    private static final int ID_LENGTH = 36;
    private static final int MOMENT_LENGTH = 32;
    private static final int HEX_DIGIT = 0xF;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Viet Nam keeps one time throughout the years there are events of. */
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private static final byte[] VIETNAM_OFFSET = VIETNAM.getId().getBytes(StandardCharsets.US_ASCII);

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
        var text = value.getBytes(StandardCharsets.UTF_8);
        if (DANGEROUS.indexOf(value.charAt(0)) >= 0) {
            text = ("'" + value).getBytes(StandardCharsets.UTF_8);
        }
        if (needsQuotes(text)) {
            quoted(text);
        } else {
            bytes(text);
        }
        return this;
    }

    /** A cell of an id. */
    public CsvWriter id(UUID id) {
        separate();
        room(ID_LENGTH);
        hex(id.getMostSignificantBits(), 32, 8);
        buffer[length++] = '-';
        hex(id.getMostSignificantBits(), 16, 4);
        buffer[length++] = '-';
        hex(id.getMostSignificantBits(), 0, 4);
        buffer[length++] = '-';
        hex(id.getLeastSignificantBits(), 48, 4);
        buffer[length++] = '-';
        hex(id.getLeastSignificantBits(), 0, 12);
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
            date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return this;
    }

    /** A cell of a moment by the clock in Viet Nam, to the microsecond where it has any: {@code 2025-01-31T08:30:00+07:00}. */
    public CsvWriter moment(Instant moment) {
        separate();
        room(MOMENT_LENGTH);
        var time = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(), VIETNAM);
        date(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
        buffer[length++] = 'T';
        digits(time.getHour(), TENS);
        buffer[length++] = ':';
        digits(time.getMinute(), TENS);
        buffer[length++] = ':';
        digits(time.getSecond(), TENS);
        var micros = time.getNano() / NANOS_PER_MICRO;
        if (micros > 0) {
            buffer[length++] = '.';
            digits(micros, HUNDRED_THOUSANDS);
        }
        bytes(VIETNAM_OFFSET);
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

    private void quoted(byte[] text) {
        room(2 * text.length + 2);
        buffer[length++] = '"';
        for (var one : text) {
            if (one == '"') {
                buffer[length++] = '"';
            }
            buffer[length++] = one;
        }
        buffer[length++] = '"';
    }

    private void bytes(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    private void date(int year, int month, int day) {
        digits(year, THOUSANDS);
        buffer[length++] = '-';
        digits(month, TENS);
        buffer[length++] = '-';
        digits(day, TENS);
    }

    /** @param lowest the bit of the last digit's lowest */
    private void hex(long bits, int lowest, int digits) {
        for (var digit = digits - 1; digit >= 0; digit--) {
            buffer[length++] = HEX[(int) (bits >>> (lowest + digit * Integer.BYTES)) & HEX_DIGIT];
        }
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

    private static boolean needsQuotes(byte[] text) {
        for (var one : text) {
            if (one == ',' || one == '"' || one == ';' || (one >= 0 && one < ' ')) {
                return true;
            }
        }
        return text[0] == ' ' || text[text.length - 1] == ' ';
    }
}

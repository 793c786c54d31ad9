package vn.emc.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a cell says to a person. A value: it may be kept after its row. */
public final class Cell {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", null, false, false);

    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    /** Excel keeps this many digits of a number, and puts zeros for the others. */
    private static final int KEPT_BY_EXCEL = 15;

    private final Kind kind;
    private final @Nullable String text;
    private final @Nullable LocalDateTime date;
    private final boolean general;
    private final boolean padded;

    private Cell(Kind kind, @Nullable String text, @Nullable LocalDateTime date, boolean general, boolean padded) {
        this.kind = kind;
        this.text = text;
        this.date = date;
        this.general = general;
        this.padded = padded;
    }

    /** Text that was cleaned before; none is an empty cell. */
    static Cell text(String clean) {
        return clean.isEmpty() ? EMPTY : new Cell(Kind.TEXT, clean, null, false, false);
    }

    /**
     * @param general whether its format drops zeros on both sides
     * @param padded whether its format fills it up with zeros in front
     */
    static Cell number(String text, boolean general, boolean padded) {
        return new Cell(Kind.NUMBER, text, null, general, padded);
    }

    /** Its text is made when it is asked for, which for dates is seldom. */
    static Cell date(LocalDateTime date) {
        return new Cell(Kind.DATE, null, date, false, false);
    }

    static Cell bool(boolean value) {
        return new Cell(Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, false, false);
    }

    static Cell error(String text) {
        return new Cell(Kind.ERROR, text, null, false, false);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /**
     * What a person means by the cell: formulas by their last result, text in NFC and trimmed, without zero-width characters
     * and with plain spaces; numbers with the zeros their format pads them with ({@code 000001}, {@code 1.003980}), else in
     * the shortest plain form, to the 15 digits Excel keeps; dates in ISO 8601; {@code ""} for an empty cell.
     */
    public String text() {
        return text != null ? text : date == null ? "" : iso(date);
    }

    /**
     * Whether zeros may have been lost: a number typed into a cell without a format of its own, where {@code 000001} became 1
     * and {@code 1.003980} became 1.00398.
     */
    public boolean mayHaveLostZeros() {
        return general;
    }

    /**
     * Whether zeros in front may have been lost, as of the identifier {@code 001099012345}, of which a cell keeps 1099012345:
     * any number whose format does not fill it up with zeros, be it {@code General}, {@code 0} or {@code #,##0}.
     */
    public boolean mayHaveLostLeadingZeros() {
        return kind == Kind.NUMBER && !padded;
    }

    /**
     * Whether digits may have been lost for good: a number of more than 15 digits before the point, beyond which Excel puts
     * zeros; or a text in scientific notation, as Excel saves a long number to CSV ({@code 1.23457E+11}, with a comma if that is
     * the decimal sign). A number that is merely shown in scientific notation is still whole, and {@link #text()} is all of it.
     */
    public boolean mayHaveLostDigits() {
        return switch (kind) {
            case NUMBER -> digitsBeforePoint(text()) > KEPT_BY_EXCEL;
            case TEXT -> isScientific(text());
            case EMPTY, DATE, BOOLEAN, ERROR -> false;
        };
    }

    /** The number of a numeric cell, or null. */
    public @Nullable BigDecimal number() {
        return kind == Kind.NUMBER ? new BigDecimal(text()) : null;
    }

    /**
     * The time, by the clock in Viet Nam, of a cell formatted as date or of a text in {@code dd/MM/yyyy}, with
     * {@code HH:mm[:ss]} or without, or in ISO 8601, with an offset or without; else null.
     */
    public @Nullable LocalDateTime dateTime() {
        return kind == Kind.TEXT ? DateText.parse(text()) : date;
    }

    @Override
    public String toString() {
        return kind + "(" + text().length() + ")";
    }

    private static String iso(LocalDateTime date) {
        boolean wholeDay = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        return (wholeDay ? date.toLocalDate() : date).toString();
    }

    /** Zeros in front do not count. */
    private static int digitsBeforePoint(String number) {
        int start = number.startsWith("-") ? 1 : 0;
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        int point = number.indexOf('.');
        return (point < 0 ? number.length() : point) - start;
    }

    /** A digit, perhaps decimals, and an exponent with its plus sign. */
    private static boolean isScientific(String text) {
        int exponent = Math.max(text.indexOf("E+"), text.indexOf("e+"));
        if (exponent < 1 || !areDigits(text, 0, 1) || !areDigits(text, exponent + 2, text.length())) {
            return false;
        }
        boolean decimalSign = exponent > 1 && (text.charAt(1) == '.' || text.charAt(1) == ',');
        return exponent == 1 || (decimalSign && areDigits(text, 2, exponent));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < to;
    }
}

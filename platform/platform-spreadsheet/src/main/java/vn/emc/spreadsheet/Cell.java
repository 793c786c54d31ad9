package vn.emc.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a cell says to a person. A value: it may be kept after its row. */
public final class Cell {
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", null, false);

    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    private final Kind kind;
    private final String text;
    private final @Nullable LocalDateTime date;
    private final boolean general;

    private Cell(Kind kind, String text, @Nullable LocalDateTime date, boolean general) {
        this.kind = kind;
        this.text = text;
        this.date = date;
        this.general = general;
    }

    /** Text that was cleaned before; none is an empty cell. */
    static Cell text(String clean) {
        return clean.isEmpty() ? EMPTY : new Cell(Kind.TEXT, clean, null, false);
    }

    static Cell number(String text, boolean general) {
        return new Cell(Kind.NUMBER, text, null, general);
    }

    static Cell date(LocalDateTime date) {
        boolean wholeDay = date.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell(Kind.DATE, (wholeDay ? date.toLocalDate() : date).toString(), date, false);
    }

    static Cell bool(boolean value) {
        return new Cell(Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, false);
    }

    static Cell error(String text) {
        return new Cell(Kind.ERROR, text, null, false);
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
        return text;
    }

    /**
     * Whether zeros may have been lost: a number typed into a cell without a format of its own, where {@code 000001} became 1
     * and {@code 1.003980} became 1.00398.
     */
    public boolean mayHaveLostZeros() {
        return general;
    }

    /** The number of a numeric cell, or null. */
    public @Nullable BigDecimal number() {
        return kind == Kind.NUMBER ? new BigDecimal(text) : null;
    }

    /**
     * The time, by the clock in Viet Nam, of a cell formatted as date or of a text in {@code dd/MM/yyyy}, with
     * {@code HH:mm[:ss]} or without, or in ISO 8601, with an offset or without; else null.
     */
    public @Nullable LocalDateTime dateTime() {
        return kind == Kind.TEXT ? DateText.parse(text) : date;
    }

    @Override
    public String toString() {
        return kind + "(" + text.length() + ")";
    }
}

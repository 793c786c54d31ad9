package vn.emc.spreadsheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.OutputStyles.Format;

/** Puts a value into a cell so that Excel shows what was meant: text stays text, whatever it looks like. */
final class OutputCell {
    private static final int LONGEST_TEXT = 32_767;
    private static final int FIRST_YEAR = 1900;
    private static final int DIGITS_OF_A_NUMBER = 15;

    private OutputCell() {}

    static void set(Cell cell, @Nullable Object value, OutputStyles styles, boolean wrong) {
        switch (value) {
            case null -> cell.setCellStyle(styles.of(Format.GENERAL, wrong));
            case Number number -> setNumber(cell, number, styles, wrong);
            case LocalDate date -> setTime(cell, date.atStartOfDay(), Format.DATE, styles, wrong);
            case LocalDateTime time -> setTime(cell, time, Format.DATE_TIME, styles, wrong);
            case Instant instant ->
                setTime(cell, LocalDateTime.ofInstant(instant, DateText.ZONE), Format.DATE_TIME, styles, wrong);
            default -> setText(cell, value.toString(), styles, wrong);
        }
    }

    /** What was read, so that it reads the same again. */
    static void copy(vn.emc.spreadsheet.Cell from, Cell to, OutputStyles styles, boolean wrong) {
        switch (from.kind()) {
            case EMPTY -> set(to, null, styles, wrong);
            case TEXT, BOOLEAN, ERROR -> set(to, from.text(), styles, wrong);
            case NUMBER -> set(to, from.mayHaveLostZeros() ? from.number() : from.text(), styles, wrong);
            case DATE -> set(to, date(from), styles, wrong);
        }
    }

    private static Object date(vn.emc.spreadsheet.Cell from) {
        LocalDateTime time = from.dateTime();
        if (time == null || time.getYear() < FIRST_YEAR) {
            return from.text();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : time;
    }

    private static void setNumber(Cell cell, Number number, OutputStyles styles, boolean wrong) {
        BigDecimal exact = new BigDecimal(number.toString());
        if (exact.stripTrailingZeros().precision() > DIGITS_OF_A_NUMBER) {
            setText(cell, exact.toPlainString(), styles, wrong);
        } else {
            cell.setCellStyle(styles.of(Format.GENERAL, wrong));
            cell.setCellValue(exact.doubleValue());
        }
    }

    private static void setTime(Cell cell, LocalDateTime time, Format format, OutputStyles styles, boolean wrong) {
        cell.setCellStyle(styles.of(format, wrong));
        cell.setCellValue(time);
    }

    private static void setText(Cell cell, String text, OutputStyles styles, boolean wrong) {
        cell.setCellStyle(styles.of(text, wrong));
        cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }
}

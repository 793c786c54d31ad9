package vn.emc.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a cell shows its number.
 *
 * @param date as a date or time
 * @param general as Excel likes, which drops zeros on both sides
 * @param digits least number of digits before the point
 * @param decimals number of digits after the point, those of the value if that has more
 */
record NumberFormat(boolean date, boolean general, int digits, int decimals) {
    static final NumberFormat GENERAL = new NumberFormat(false, true, 1, 0);

    /** Words shown beside the number, whose letters must not be taken for those of a date. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

    private static final Pattern DECORATION = Pattern.compile("\\[[^\\]]*\\]|_.|\\*.|\"[^\"]*\"|\\s");
    private static final Pattern PADDED = Pattern.compile("#*(0[0#]*)(?:\\.(0+))?");
    private static final MathContext KEPT_BY_EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_PLAIN = 16;
    private static final int LONGEST_CODE = 255;
    private static final double LAST_DAY = 2_958_466;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long FALSE_LEAP_DAY = 60;
    private static final long FIRST_OF_1900 = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long FIRST_OF_1904 = LocalDate.of(1904, 1, 1).toEpochDay();

    static NumberFormat of(int id, @Nullable String code) {
        String known = code == null && id >= 0 && id < BuiltinFormats.getAll().length
                ? BuiltinFormats.getBuiltinFormat(id)
                : code;
        if (known == null || known.length() > LONGEST_CODE || known.equalsIgnoreCase("General") || known.equals("@")) {
            boolean builtinDate = known == null && DateUtil.isInternalDateFormat(id);
            return builtinDate ? new NumberFormat(true, false, 1, 0) : GENERAL;
        }
        if (DateUtil.isADateFormat(id, LITERAL.matcher(known).replaceAll(""))) {
            return new NumberFormat(true, false, 1, 0);
        }
        String positive = known.split(";", 2)[0];
        Matcher padded = PADDED.matcher(DECORATION.matcher(positive).replaceAll(""));
        return padded.matches()
                ? new NumberFormat(
                        false,
                        false,
                        padded.group(1).length(),
                        padded.group(2) == null ? 0 : padded.group(2).length())
                : new NumberFormat(false, false, 1, 0);
    }

    /** @param raw the number as the file spells it */
    Cell cell(String raw, boolean since1904) {
        try {
            LocalDateTime time = date ? dateTime(Double.parseDouble(raw), since1904) : null;
            return time == null ? number(raw) : Cell.date(time);
        } catch (NumberFormatException notANumber) {
            return Cell.error("#VALUE!");
        }
    }

    private Cell number(String raw) {
        if (digits == 1 && decimals == 0 && isShortest(raw)) {
            return Cell.number(raw, general, false);
        }
        double value = Double.parseDouble(raw);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.error("#NUM!");
        }
        BigDecimal kept = value == 0
                ? BigDecimal.ZERO
                : (raw.length() > LONGEST_PLAIN ? new BigDecimal(Double.toString(value)) : new BigDecimal(raw))
                        .round(KEPT_BY_EXCEL)
                        .stripTrailingZeros();
        return Cell.number(padded(kept), general, digits > 1);
    }

    private String padded(BigDecimal value) {
        String plain = value.setScale(Math.max(Math.max(decimals, value.scale()), 0), RoundingMode.UNNECESSARY)
                .abs()
                .toPlainString();
        int point = plain.indexOf('.');
        int missing = digits - (point < 0 ? plain.length() : point);
        return (value.signum() < 0 ? "-" : "") + (missing > 0 ? "0".repeat(missing) : "") + plain;
    }

    /** Whether the spelling already is the shortest plain one: {@code 12}, {@code -0.5}, not {@code 012}, {@code 1.0}. */
    private static boolean isShortest(String raw) {
        int start = raw.startsWith("-") ? 1 : 0;
        int length = raw.length() - start;
        if (length == 0 || length > LONGEST_PLAIN - 1) {
            return false;
        }
        int point = -1;
        for (int i = start; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        boolean wellBegun = raw.charAt(start) != '0' || point == start + 1 || raw.equals("0");
        return wellBegun && point != start && (point < 0 || raw.charAt(raw.length() - 1) > '0');
    }

    /**
     * Days since 1900 or 1904, to the second. Since 1900, day 0 ("0 January") and day 60 ("29 February") are shown by Excel but
     * never were: their numbers stay numbers.
     */
    private static @Nullable LocalDateTime dateTime(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return null;
        }
        long seconds = Math.round(serial * SECONDS_OF_DAY);
        long days = seconds / SECONDS_OF_DAY;
        if (!since1904 && (days == 0 || days == FALSE_LEAP_DAY)) {
            return null;
        }
        long origin = since1904 ? FIRST_OF_1904 : days < FALSE_LEAP_DAY ? FIRST_OF_1900 - 1 : FIRST_OF_1900 - 2;
        return LocalDateTime.ofEpochSecond(origin * SECONDS_OF_DAY + seconds, 0, ZoneOffset.UTC);
    }
}

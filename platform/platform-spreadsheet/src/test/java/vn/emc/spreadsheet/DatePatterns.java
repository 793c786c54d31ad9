package vn.emc.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates that {@link DateText} understands, written as patterns: slow, and easy to compare with. */
final class DatePatterns {
    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?";
    private static final Pattern VIETNAMESE =
            Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?:\\s+" + TIME + ")?");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]" + TIME + "\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final int LONGEST = 40;

    private DatePatterns() {}

    static @Nullable LocalDateTime parse(String text) {
        if (text.length() > LONGEST || text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return null;
        }
        try {
            Matcher vietnamese = VIETNAMESE.matcher(text);
            if (vietnamese.matches()) {
                return at(vietnamese, 4, 3, 1, 5);
            }
            Matcher iso = ISO.matcher(text);
            return iso.matches() ? inVietnam(at(iso, 1, 2, 3, 4), iso.group(7)) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDateTime at(Matcher matcher, int year, int month, int day, int time) {
        return LocalDateTime.of(
                number(matcher.group(year)),
                number(matcher.group(month)),
                number(matcher.group(day)),
                number(matcher.group(time)),
                number(matcher.group(time + 1)),
                number(matcher.group(time + 2)));
    }

    private static LocalDateTime inVietnam(LocalDateTime local, @Nullable String offset) {
        return offset == null
                ? local
                : OffsetDateTime.of(local, ZoneOffset.of(offset))
                        .atZoneSameInstant(DateText.ZONE)
                        .toLocalDateTime();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}

package vn.emc.contracts.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A dossier code as the law spells it: {@code <unit>-<yyMMdd>-<running number, 4 or more digits>}, such as
 * {@code 000.00.11.H56-191203-1508}. Ministries use other forms too, so a text that does not parse is still a dossier's
 * name; only its parts are unknown.
 *
 * @param unit the unit that received the dossier
 * @param receivedOn the date of reception the code carries
 * @param number the running number of the unit and day
 */
public record DossierCode(UnitCode unit, LocalDate receivedOn, long number) {
    private static final int CENTURY = 2000;
    private static final String DATE_FORM = "-000000-";
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_DIGITS = 15;

    /** The parts of {@code text}, or empty where it has another form or an impossible date. */
    public static Optional<DossierCode> parse(String text) {
        var code = text.strip();
        var unitEnd = code.indexOf('-');
        var numberFrom = unitEnd + DATE_FORM.length();
        var known = unitEnd > 0
                && hasCodeCharacters(code, unitEnd)
                && Spelling.isAt(code, unitEnd, DATE_FORM)
                && isNumber(code, numberFrom);
        return known
                ? UnitCode.tryParse(code.substring(0, unitEnd)).flatMap(unit -> of(unit, code, unitEnd + 1, numberFrom))
                : Optional.empty();
    }

    /** Other letters are refused before they become ASCII in upper case, as {@code ı} does. */
    private static boolean hasCodeCharacters(String code, int end) {
        for (var i = 0; i < end; i++) {
            var c = code.charAt(i);
            if (!Spelling.isDigit(c) && !Spelling.isLetter(c) && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String code, int from) {
        var length = code.length() - from;
        if (length < FEWEST_DIGITS || length > MOST_DIGITS) {
            return false;
        }
        for (var i = from; i < code.length(); i++) {
            if (!Spelling.isDigit(code.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<DossierCode> of(UnitCode unit, String code, int dateFrom, int numberFrom) {
        try {
            var date = LocalDate.of(
                    CENTURY + twoDigits(code, dateFrom), twoDigits(code, dateFrom + 2), twoDigits(code, dateFrom + 4));
            var number = Long.parseLong(code, numberFrom, code.length(), 10);
            return Optional.of(new DossierCode(unit, date, number));
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    private static int twoDigits(String code, int from) {
        return Integer.parseInt(code, from, from + 2, 10);
    }
}

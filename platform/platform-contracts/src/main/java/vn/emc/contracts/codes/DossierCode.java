package vn.emc.contracts.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9.]{3,16})-(\\d{2})(\\d{2})(\\d{2})-(\\d{4,15})");
    private static final int CENTURY = 2000;

    /** The parts of {@code text}, or empty where it has another form or an impossible date. */
    public static Optional<DossierCode> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return UnitCode.tryParse(matcher.group(1)).flatMap(unit -> of(unit, matcher));
    }

    private static Optional<DossierCode> of(UnitCode unit, Matcher matcher) {
        try {
            var date = LocalDate.of(
                    CENTURY + Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)));
            return Optional.of(new DossierCode(unit, date, Long.parseLong(matcher.group(5))));
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }
}

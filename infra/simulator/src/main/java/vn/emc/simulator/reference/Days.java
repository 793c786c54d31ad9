package vn.emc.simulator.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.emc.simulator.world.Calendar;

/** Days in Vietnam. */
final class Days {
    private static final Pattern DOSSIER_CODE =
            Pattern.compile("(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Za-z]\\d{2}|[A-Za-z]\\d{2}(?:\\.\\d{2,3}){0,3})"
                    + "-(\\d{2})(\\d{2})(\\d{2})-\\d{4,15}");
    private static final int CENTURY = 2000;

    private Days() {}

    static LocalDate of(Instant moment) {
        return moment.atZone(Calendar.ZONE).toLocalDate();
    }

    /** The day inside a dossier's code, {@code <unit>-<yyMMdd>-<running number>}; null where the code has another form. */
    static @Nullable LocalDate inside(String codeProfile) {
        var parts = DOSSIER_CODE.matcher(codeProfile.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    CENTURY + Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}

package vn.emc.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar of the people who are measured: every date of a report is one of Vietnam's. */
public final class BusinessDay {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private BusinessDay() {}

    /** Midnight in Vietnam. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}

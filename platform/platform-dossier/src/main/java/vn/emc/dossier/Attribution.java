package vn.emc.dossier;

import java.time.LocalDate;
import vn.emc.contracts.codes.DossierCode;

/**
 * On which day a dossier is held to have come in. Where the deciding event says its {@code EventTime}, or was agreed, that
 * is the day by either; senders that give no times leave two to choose from.
 */
public enum Attribution {
    /** The day on which the event reached us. */
    ARRIVAL,
    /** The date inside the dossier's code where it is earlier than that. */
    CODE_DATE;

    /** Codes carry dates of long ago by mistake; one that is further back than this says nothing. */
    public static final int MOST_DAYS_BACK = 400;

    public LocalDate receivedOn(DossierState dossier, String codeProfile) {
        var day = dossier.receivedOn();
        return switch (this) {
            case ARRIVAL -> day;
            case CODE_DATE -> dossier.reception().untimed() ? earlier(day, codeProfile) : day;
        };
    }

    /** How it is when this one is not chosen. */
    public Attribution other() {
        return switch (this) {
            case ARRIVAL -> CODE_DATE;
            case CODE_DATE -> ARRIVAL;
        };
    }

    private static LocalDate earlier(LocalDate arrival, String codeProfile) {
        return DossierCode.parse(codeProfile)
                .map(DossierCode::receivedOn)
                .filter(day -> day.isBefore(arrival) && !day.isBefore(arrival.minusDays(MOST_DAYS_BACK)))
                .orElse(arrival);
    }
}

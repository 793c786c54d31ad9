package vn.emc.reporting.rollup;

import java.time.LocalDate;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.DossierState;

/** Which dossiers a report is about, and on which day one belongs to it. */
@Getter
@RequiredArgsConstructor
public enum Population {
    /** All, on the day they came in. */
    RECEIVED(1),
    /** Those with a result that stands, on the day of the result. */
    FINISHED(2);

    private final int code;

    @Nullable
    LocalDate day(DossierState dossier) {
        return switch (this) {
            case RECEIVED -> dossier.receivedOn();
            case FINISHED -> dossier.finishedOn();
        };
    }
}

package vn.emc.ingest.reading;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;

/**
 * All that is to be said of an event.
 *
 * @param reasons why it would be put into quarantine, the one it would be put there for first; empty where it would not
 * @param warnings the other rules it breaks
 * @param fields every parameter of the letter, in its order, and those for back-dating where they were sent
 * @param catalogueLevel the level the site's catalogue gives, where the event's is another; null otherwise
 */
public record Examination(
        List<RejectionReason> reasons,
        List<Warning> warnings,
        List<ReadField> fields,
        @Nullable Integer catalogueLevel) {
    static Examination of(
            RawEvent raw, DossierEvent event, List<RejectionReason> reasons, @Nullable Integer catalogueLevel) {
        return new Examination(
                reasons, warnings(event.warnings(), reasons), ReadField.of(raw, event, reasons), catalogueLevel);
    }

    /** Without those that follow from the lack of what a reason is about. */
    private static List<Warning> warnings(List<Warning> found, List<RejectionReason> reasons) {
        var warnings = EnumSet.noneOf(Warning.class);
        warnings.addAll(found);
        for (var reason : reasons) {
            switch (reason) {
                case MISSING_CODE_PROFILE, BAD_CODE_PROFILE -> {
                    warnings.remove(Warning.CODE_PROFILE_FORM);
                    warnings.remove(Warning.CODE_PROFILE_DATE);
                }
                case MISSING_STATUS, BAD_STATUS -> warnings.remove(Warning.PAYMENT_RULE);
                case SITE_INACTIVE -> {
                    // says nothing of the event
                }
            }
        }
        return List.copyOf(warnings);
    }
}

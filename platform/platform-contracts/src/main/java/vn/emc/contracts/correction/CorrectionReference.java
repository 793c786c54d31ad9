package vn.emc.contracts.correction;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.events.DossierEvent;

/**
 * What an agreed event goes back to; it stands as JSON in the event's {@code data}.
 *
 * @param correctionId {@link AgreedCorrection#id()}
 * @param part which of the correction's events this is, from 1
 * @param parts how many events the correction is, one after the other
 * @param reason why, as {@link AgreedCorrection#reason()} says
 */
public record CorrectionReference(long reconciliationId, UUID correctionId, int part, int parts, String reason) {

    /** What an event goes back to; nothing for one that a sender told, whatever it bears. */
    public static Optional<CorrectionReference> of(DossierEvent event) {
        return event.kind().isAgreed() ? parse(event.data()) : Optional.empty();
    }

    private static Optional<CorrectionReference> parse(@Nullable String data) {
        if (data == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ContractJson.mapper().readValue(data, CorrectionReference.class));
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }

    public String text() {
        return ContractJson.mapper().writeValueAsString(this);
    }

    /** Whether the correction is complete with this event, as a dossier's events keep their order. */
    public boolean isLast() {
        return part == parts;
    }
}

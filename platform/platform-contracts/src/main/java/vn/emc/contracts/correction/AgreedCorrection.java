package vn.emc.contracts.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What both sides of a reconciliation agreed on for one dossier. It is applied once, by its id, as further events of the
 * ledger; nothing is ever taken out of it.
 *
 * @param id the same whenever this correction is sent again
 * @param reconciliationId the reconciliation that agreed on it
 * @param siteId the site of the dossier
 * @param codeProfile as EMC has it; as the unit writes it where EMC did not know the dossier
 * @param facts what is so from now on; null if the dossier counts nowhere any more
 * @param reason why, in the words of who decided
 * @param agreedBy who agreed last
 * @param agreedAt when
 */
public record AgreedCorrection(
        UUID id,
        long reconciliationId,
        int siteId,
        String codeProfile,
        @Nullable AgreedFacts facts,
        String reason,
        String agreedBy,
        Instant agreedAt) {

    /** Keeps a dossier's corrections in order. */
    public String key() {
        return siteId + "|" + codeProfile;
    }
}

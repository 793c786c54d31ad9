package vn.emc.reconciliation.correction;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.reconciliation.list.DossierLine;

/**
 * What changes of one dossier.
 *
 * @param codeProfile as EMC has it; as the unit writes it where EMC does not know the dossier
 * @param facts null where the dossier counts nowhere any more
 * @param reason why, in the words of who decided
 */
record Change(int siteId, String codeProfile, @Nullable AgreedFacts facts, String reason) {
    private static final int RECEIVED = 1;
    private static final int PROCESSING = 2;
    private static final int RESULT_RETURNED = 3;

    /** The dossier as EMC has it from then on; null where it does not count. */
    @Nullable
    DossierLine applied(@Nullable DossierLine known) {
        if (facts == null) {
            return null;
        }
        var before = known == null ? unknown() : known;
        var reception = facts.reception();
        var result = facts.result();
        var returned = result != null && result.on() != null;
        return new DossierLine(
                before.codeProfile(),
                before.siteId(),
                facts.procedure() == null ? before.procedure() : facts.procedure(),
                facts.unit() == null ? before.unit() : facts.unit(),
                reception == null ? before.receivedOn() : reception.on(),
                result == null ? before.finishedOn() : result.on(),
                status(before, result != null, returned),
                facts.level() == null ? before.level() : facts.level(),
                reception == null ? before.reception() : reception.channel(),
                result == null ? before.result() : result.channel(),
                result == null ? before.payment() : result.payment(),
                result == null ? before.post() : result.post());
    }

    private static @Nullable Integer status(DossierLine before, boolean said, boolean returned) {
        if (!said) {
            return before.status();
        }
        return returned ? RESULT_RETURNED : PROCESSING;
    }

    private DossierLine unknown() {
        return new DossierLine(codeProfile, siteId, null, null, null, null, RECEIVED, null, null, null, null, null);
    }
}

package vn.emc.ingest.correction;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.ingest.sites.Sites;
import vn.emc.messaging.RetryLaterException;

/** What a correction must be for the ledger to take it. */
@RequiredArgsConstructor
final class Acceptability {
    private static final List<Integer> CHANNELS = List.of(1, 2);
    private static final List<Integer> PAYMENTS = List.of(0, 1, 2);
    private static final List<Integer> LEVELS = List.of(0, 3, 4);
    private static final List<Integer> POSTS = List.of(0, 1, 2);

    private final Sites sites;

    /**
     * Refuses it or does nothing.
     *
     * @throws UnusableCorrectionException where it can never be applied: it becomes a dead letter
     * @throws RetryLaterException while the sites are not known
     */
    void check(AgreedCorrection correction) {
        if (sites.find(correction.siteId()) == null) {
            if (!sites.areKnown()) {
                throw new RetryLaterException("the sites are not known yet");
            }
            throw new UnusableCorrectionException(correction.id(), "no site " + correction.siteId());
        }
        if (correction.codeProfile().isBlank()) {
            throw new UnusableCorrectionException(correction.id(), "no dossier");
        }
        var facts = correction.facts();
        if (facts != null && !areTheLetters(facts)) {
            throw new UnusableCorrectionException(correction.id(), "numbers that are not the letter's");
        }
    }

    private static boolean areTheLetters(AgreedFacts facts) {
        var reception = facts.reception();
        var result = facts.result();
        return isOf(LEVELS, facts.level())
                && (reception == null || (isOf(CHANNELS, reception.channel()) && isOf(PAYMENTS, reception.payment())))
                && (result == null
                        || (isOf(CHANNELS, result.channel())
                                && isOf(PAYMENTS, result.payment())
                                && isOf(POSTS, result.post())));
    }

    private static boolean isOf(List<Integer> allowed, @Nullable Integer value) {
        return value == null || allowed.contains(value);
    }
}

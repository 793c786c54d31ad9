package vn.emc.catalog.embed;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.sites.EmbedCheckOutcome;

/**
 * What a check came to.
 *
 * @param found what was found instead of the code, such as another site's number
 */
record EmbedFinding(EmbedCheckOutcome outcome, @Nullable String found) {
    private static final int LONGEST = 200;

    EmbedFinding {
        found = found == null || found.length() <= LONGEST ? found : found.substring(0, LONGEST);
    }

    static EmbedFinding of(EmbedCheckOutcome outcome) {
        return new EmbedFinding(outcome, null);
    }

    static EmbedFinding of(EmbedCheckOutcome outcome, String found) {
        return new EmbedFinding(outcome, found);
    }
}

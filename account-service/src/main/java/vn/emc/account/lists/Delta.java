package vn.emc.account.lists;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a list would change. An account is the same as long as its {@code ID_local} is, or its {@code ID_QG} where it has no
 * local one.
 *
 * @param comparedWith number of the list in force, null where there was none
 * @param changedType of the changed ones, those with another type; one may be counted under several headings
 */
@Schema(name = "AccountDelta")
public record Delta(
        @Nullable Integer comparedWith,
        int added,
        int gone,
        int unchanged,
        int changed,
        int changedType,
        int changedNationalId,
        int changedCreation,
        int changedLastLogin) {
    private static final int MANY_GONE_PERCENT = 20;
    private static final int HUNDRED = 100;

    /** Whether so many accounts are gone that the list may not be a full one. */
    @JsonProperty
    public boolean isMuchGone() {
        return (long) gone * HUNDRED > (long) before() * MANY_GONE_PERCENT;
    }

    /** Share of the accounts in force that the list does not have, in percent. */
    @JsonProperty
    public int gonePercent() {
        return before() == 0 ? 0 : (int) ((long) gone * HUNDRED / before());
    }

    private int before() {
        return gone + unchanged + changed;
    }
}

package vn.emc.reporting.accounts;

import org.jspecify.annotations.Nullable;
import vn.emc.reporting.indicator.Question;

/**
 * What is asked of the account lists.
 *
 * @param about the period and whose sites; organisations are those of today, as a list in force is today's
 * @param groupBy null for one row of everything
 */
public record AccountQuestion(Question about, @Nullable AccountGrouping groupBy) {

    AccountQuestion by(@Nullable AccountGrouping other) {
        return new AccountQuestion(about, other);
    }
}

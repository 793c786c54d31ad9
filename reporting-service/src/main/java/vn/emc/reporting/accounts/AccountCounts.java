package vn.emc.reporting.accounts;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many accounts, of one type or several.
 *
 * @param created in the period
 * @param lastLogins by month, of the months of the period
 */
record AccountCounts(
        long total,
        long withNationalId,
        long active30,
        long active90,
        long active365,
        long created,
        SortedMap<String, Long> lastLogins) {
    static final AccountCounts NONE = new AccountCounts(0, 0, 0, 0, 0, 0, Collections.emptySortedMap());

    static AccountCounts created(long accounts) {
        return new AccountCounts(0, 0, 0, 0, 0, accounts, Collections.emptySortedMap());
    }

    static AccountCounts lastLogin(String month, long accounts) {
        return new AccountCounts(0, 0, 0, 0, 0, 0, new TreeMap<>(Map.of(month, accounts)));
    }

    AccountCounts plus(AccountCounts other) {
        var logins = new TreeMap<>(lastLogins);
        other.lastLogins.forEach((month, accounts) -> logins.merge(month, accounts, Long::sum));
        return new AccountCounts(
                total + other.total,
                withNationalId + other.withNationalId,
                active30 + other.active30,
                active90 + other.active90,
                active365 + other.active365,
                created + other.created,
                logins);
    }
}

package vn.emc.contracts.accounts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;

/**
 * The figures of one type of account.
 *
 * @param withNationalId accounts with an {@code ID_QG}
 * @param active30 accounts whose last login is at most 30 days before the day of the list
 * @param created accounts by the day they were created; one without a day is in the total only
 * @param lastLogin accounts by the month of their last login: a list tells the last login only, so an account that comes
 *     every month counts in the last one
 */
public record AccountTypeFigures(
        AccountType type,
        long total,
        long withNationalId,
        long active30,
        long active90,
        long active365,
        SortedMap<LocalDate, Long> created,
        SortedMap<YearMonth, Long> lastLogin) {}

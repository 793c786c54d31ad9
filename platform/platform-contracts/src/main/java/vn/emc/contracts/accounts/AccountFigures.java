package vn.emc.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures C1 of a site's account list in force. The whole state: a site that never had a list has none.
 *
 * @param version grows with every accepted list; consumers keep the newest
 * @param asOf the day in Viet Nam the list was handed in; what "active" counts back from
 * @param types one entry per type that occurs
 */
public record AccountFigures(
        int siteId, long version, LocalDate asOf, Instant acceptedAt, List<AccountTypeFigures> types) {}

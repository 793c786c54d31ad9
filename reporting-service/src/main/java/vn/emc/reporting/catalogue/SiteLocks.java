package vn.emc.reporting.catalogue;

import java.util.SortedSet;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a site's codes mean depends on its versions, its aliases and the codes that have come. Whoever changes one of them
 * must see the other two as they are: one at a time per site, until the transaction ends.
 */
@Component
@RequiredArgsConstructor
class SiteLocks {
    private static final int CODES_OF_SITE = 3;

    private final JdbcTemplate database;

    /** In the order of the ids, so that two transactions cannot wait for each other. */
    void take(SortedSet<Integer> siteIds) {
        siteIds.forEach(siteId ->
                database.query("select pg_advisory_xact_lock(?, ?)", (row, number) -> siteId, CODES_OF_SITE, siteId));
    }
}

package vn.emc.reporting.catalogue;

import java.util.List;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Matches the codes of sites anew whose matches an earlier version of the program made, which noted no levels. */
@Component
@RequiredArgsConstructor
class MatchingAnew implements ApplicationRunner {
    private static final String WITHOUT_LEVEL = "select distinct site_id from code_match where level is null";

    private final JdbcTemplate database;
    private final SiteLocks locks;
    private final MatchingCodes matching;
    private final TransactionOperations transaction;

    @Override
    public void run(ApplicationArguments arguments) {
        var sites = database.queryForList(WITHOUT_LEVEL, Integer.class);
        sites.forEach(site -> transaction.executeWithoutResult(tx -> {
            locks.take(new TreeSet<>(List.of(site)));
            matching.matchAll(site);
        }));
        if (!sites.isEmpty()) {
            matching.analyze();
        }
    }
}

package vn.emc.reporting.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The codes each site has sent. A new one is matched before the dossier that brought it is counted, in a transaction of its
 * own, so that a batch that is undone leaves nothing behind in memory that the database does not have.
 */
@Component
public class SiteCodes {
    private static final String ADD = """
            insert into site_code (site_id, procedure_id, name)
            select * from unnest(?::int4[], ?::int4[], ?::text[])
            on conflict do nothing returning site_id, procedure_id""";

    private final JdbcTemplate database;
    private final SiteLocks locks;
    private final MatchingCodes matching;
    private final TransactionTemplate ownTransaction;
    private final Set<SiteCode> known = ConcurrentHashMap.newKeySet();

    SiteCodes(JdbcTemplate database, SiteLocks locks, MatchingCodes matching, PlatformTransactionManager transactions) {
        this.database = database;
        this.locks = locks;
        this.matching = matching;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public boolean knows(SiteCode code) {
        return known.contains(code);
    }

    /** Takes codes in, each with the name that was sent with it. */
    public void learn(Map<SiteCode, @Nullable String> names) {
        if (names.isEmpty()) {
            return;
        }
        ownTransaction.executeWithoutResult(ignored -> add(new TreeMap<>(names)));
        known.addAll(names.keySet());
    }

    private void add(SortedMap<SiteCode, @Nullable String> names) {
        var codes = List.copyOf(names.keySet());
        locks.take(new TreeSet<>(codes.stream().map(SiteCode::siteId).toList()));
        var added = database.query(
                ADD,
                (row, number) -> new SiteCode(row.getInt(1), row.getInt(2)),
                codes.stream().map(SiteCode::siteId).toArray(Integer[]::new),
                codes.stream().map(SiteCode::procedureId).toArray(Integer[]::new),
                names.values().toArray(String[]::new));
        added.stream()
                .collect(Collectors.groupingBy(
                        SiteCode::siteId, TreeMap::new, Collectors.mapping(SiteCode::procedureId, Collectors.toList())))
                .forEach(matching::match);
    }
}

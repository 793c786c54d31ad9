package vn.emc.reporting.rollup;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dictionary of procedure codes. A code gets its number in a transaction of its own, so that a batch that is undone
 * leaves no number behind in memory that the database does not have.
 */
@Component
class Procedures {
    static final int NONE = 0;
    private static final String LEARN = """
            insert into procedure (code, name) select * from unnest(?::text[], ?::text[])
            on conflict (code) do update set name = coalesce(procedure.name, excluded.name)
            returning id, code, name""";
    private static final String LOOK_UP = "select id, code, name from procedure where id = any(?)";

    private final JdbcTemplate database;
    private final TransactionTemplate ownTransaction;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, String> codes = new ConcurrentHashMap<>();
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    Procedures(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The number of a code that was learnt or looked up. */
    int id(@Nullable String code) {
        return code == null ? NONE : Objects.requireNonNull(ids.get(code), "a code nobody learnt");
    }

    @Nullable
    String code(int id) {
        return id == NONE ? null : Objects.requireNonNull(codes.get(id), "a number nobody looked up");
    }

    boolean knows(String code, @Nullable String name) {
        return ids.containsKey(code) && (name == null || named.contains(code));
    }

    /** Gives numbers to codes; of several names of a procedure the first stays. */
    void learn(Map<String, @Nullable String> names) {
        var ordered = new TreeMap<>(names);
        if (!ordered.isEmpty()) {
            ownTransaction.executeWithoutResult(ignored -> database.query(
                    LEARN,
                    (row, number) -> remember(row.getInt(1), row.getString(2), row.getString(3)),
                    ordered.keySet().toArray(String[]::new),
                    ordered.values().toArray(String[]::new)));
        }
    }

    void lookUp(Collection<Integer> numbers) {
        var unknown = numbers.stream()
                .filter(id -> id != NONE && !codes.containsKey(id))
                .distinct()
                .toArray(Integer[]::new);
        if (unknown.length > 0) {
            database.query(
                    LOOK_UP, (row, number) -> remember(row.getInt(1), row.getString(2), row.getString(3)), (Object)
                            unknown);
        }
    }

    private int remember(int id, String code, @Nullable String name) {
        ids.put(code, id);
        codes.put(id, code);
        if (name != null) {
            named.add(code);
        }
        return id;
    }
}

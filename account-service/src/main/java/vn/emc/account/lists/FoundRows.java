package vn.emc.account.lists;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.imports.FindingRows;
import vn.emc.imports.FoundIn;
import vn.emc.imports.Severity;

/**
 * What is found in a list: everything is counted, and the first {@value #MOST_KEPT} are kept one by one. Nobody looks through
 * more, and a list of millions of rows may be wrong in every one of them.
 */
final class FoundRows {
    static final int MOST_KEPT = 100_000;

    /** How many wait in memory before they have to be written. */
    private static final int WAITING = 2_000;

    private final long listId;
    private final JdbcTemplate database;
    private final FindingRows rows;
    private final Map<String, Count> counts = new TreeMap<>();
    private int kept;
    private int waiting;

    private static final class Count {
        private final Severity severity;
        private int found;

        Count(Severity severity) {
            this.severity = severity;
        }
    }

    FoundRows(long listId, JdbcTemplate database) {
        this.listId = listId;
        this.database = database;
        this.rows = FindingRows.waiting(listId, database);
    }

    void add(Severity severity, FoundIn cell, String code, List<String> arguments) {
        count(severity, code, 1);
        if (isRoom()) {
            rows.add(severity, cell, code, arguments);
            kept++;
            waiting++;
        }
    }

    void count(Severity severity, String code, int times) {
        counts.computeIfAbsent(code, unseen -> new Count(severity)).found += times;
    }

    boolean isRoom() {
        return kept < MOST_KEPT;
    }

    int room() {
        return MOST_KEPT - kept;
    }

    /** Whether {@link #flush()} is due; nothing is written before. */
    boolean isFull() {
        return waiting >= WAITING;
    }

    int warnings() {
        return counts.values().stream()
                .filter(count -> count.severity == Severity.WARNING)
                .mapToInt(count -> count.found)
                .sum();
    }

    void flush() {
        rows.flush();
        waiting = 0;
    }

    void finish() {
        flush();
        counts.forEach((code, count) -> database.update(
                "insert into finding_count (import_id, code, severity, found) values (?, ?, ?, ?)",
                listId,
                code,
                count.severity.name(),
                count.found));
    }
}

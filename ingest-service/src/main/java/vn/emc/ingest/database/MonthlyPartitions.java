package vn.emc.ingest.database;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** The partitions by month (UTC) of the tables that only grow: made ahead, and on demand for an arrival outside them. */
@Slf4j
@RequiredArgsConstructor
public class MonthlyPartitions {
    private static final Set<String> TABLES = Set.of("dossier_event", "rejected_event");
    private static final int MONTHS_AHEAD = 2;
    private static final String ENSURE = "select ensure_monthly_partition(?::regclass, ?)";

    private final JdbcTemplate database;
    private final Clock clock;
    private final Set<Partition> known = ConcurrentHashMap.newKeySet();

    private record Partition(String table, YearMonth month) {}

    /** Makes sure that rows of these moments have a place, in the caller's transaction if there is one. */
    public void ensure(String table, Stream<Instant> moments) {
        moments.map(moment -> YearMonth.from(moment.atOffset(ZoneOffset.UTC)))
                .distinct()
                .map(month -> new Partition(table, month))
                .filter(partition -> !known.contains(partition))
                .forEach(this::make);
    }

    // Not remembered: the caller's transaction may yet be undone. The job below remembers what it has committed.
    private void make(Partition partition) {
        database.query(ENSURE, row -> {}, partition.table(), firstDay(partition));
    }

    /** Makes this month's partitions and the next ones'. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    public void makeAhead() {
        var month = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        try {
            for (var table : TABLES) {
                for (int ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
                    var partition = new Partition(table, month.plusMonths(ahead));
                    make(partition);
                    known.add(partition);
                }
            }
        } catch (DataAccessException away) {
            log.warn(
                    "Next month's partitions could not be made, the next attempt is in an hour: {}",
                    away.getClass().getName());
        }
    }

    private static LocalDate firstDay(Partition partition) {
        return partition.month().atDay(1);
    }
}

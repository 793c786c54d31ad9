package vn.emc.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.messaging.Message;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_ingest")
class LedgerTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant LONG_AGO = Instant.parse("2024-02-29T23:59:59.999999Z");

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MonthlyPartitions partitions;

    @Autowired
    private HealthIndicator databaseMigration;

    private final int site = Events.anotherSite();

    @BeforeEach
    void awaitMigration() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Objects.requireNonNull(databaseMigration.health())
                        .getStatus()
                        .equals(Status.UP));
    }

    @Test
    void keepsEveryFieldOfAnEvent() {
        var full = Events.received(site, "000.00.11.H56-251122-0001", now);
        var bare = Events.bare(site, now.plusSeconds(1));

        record(full, bare);

        assertThat(recorded()).containsExactly(full, bare);
    }

    @Test
    void anEventThatComesTwiceIsThereOnce() {
        var event = Events.received(site, "A", now);
        var other = Events.received(site, "B", now);
        record(event);

        record(event, other);
        record(other, event);

        assertThat(recorded()).containsExactlyInAnyOrder(event, other);
    }

    @Test
    void aSendersEventIdCountsOnceWhateverTheMonth() {
        var id = UUID.randomUUID();
        var first = Events.withSendersId(id, site, LONG_AGO);
        var repeat = Events.withSendersId(id, site, now);

        record(first, repeat);
        record(repeat);

        assertThat(recorded()).containsExactly(first);
    }

    @Test
    void anArrivalInAMonthWithoutPartitionGetsOne() {
        var event = Events.received(site, "A", LONG_AGO);

        record(event);

        assertThat(database.queryForObject("select count(*) from dossier_event_2024_02", Long.class))
                .isPositive();
    }

    @Test
    void monthsAheadAreMade() {
        var months = database.queryForList(
                "select relname from pg_class where relname ~ '^dossier_event_\\d{4}_\\d\\d$'", String.class);

        assertThat(months).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void nothingIsEverChangedOrDeleted() {
        record(Events.received(site, "A", now));

        assertRefused("update dossier_event set status = 3 where site_id = " + site);
        assertRefused("delete from dossier_event where site_id = " + site);
        assertRefused("truncate dossier_event");
        assertRefused("truncate dossier_event_" + now.toString().substring(0, 7).replace('-', '_'));
    }

    private void assertRefused(String statement) {
        assertThatThrownBy(() -> database.execute(statement))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
    }

    private void record(DossierEvent... events) {
        var batch = new ArrayList<Message<DossierEvent>>();
        for (var event : events) {
            batch.add(new Message<>(event, event.key(), 0, batch.size(), event.receivedAt()));
        }
        var recording = new RecordingEvents(database, partitions);
        new TransactionTemplate(transactions).executeWithoutResult(tx -> recording.apply(batch));
    }

    /** In the order of arrival. */
    private List<DossierEvent> recorded() {
        return database.query(
                "select %s from dossier_event where site_id = ? order by received_at, event_id"
                        .formatted(EventColumns.NAMES),
                (row, number) -> EventColumns.read(row),
                site);
    }
}

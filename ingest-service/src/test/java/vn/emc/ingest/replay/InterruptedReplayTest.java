package vn.emc.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.database.MonthlyPartitions;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.sites.Sites;
import vn.emc.ingest.spool.Outgoing;
import vn.emc.ingest.spool.Receipt;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestBroker;
import vn.emc.web.security.CurrentUser;

/** What a process leaves when it is killed at any moment, the next one brings to its end: every event once. */
@ServiceTest(database = "emc_ingest")
class InterruptedReplayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STEP = 4_000;
    private static final int EVENTS = 2 * STEP + 1_000;
    private static final CurrentUser ADMIN = new CurrentUser("admin", "Admin", Set.of(), null);

    @Autowired
    private Sites sites;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Replays replays;

    @Autowired
    private Replaying replaying;

    @Autowired
    private DryRunDossiers dossiers;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private MonthlyPartitions partitions;

    private int site;
    private long replay;

    /** The process is gone. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void fillQuarantine() {
        site = SiteStates.introduce(TestBroker.bootstrapServers(), sites, SiteStates.open(SiteStates.newId()));
        await().atMost(PATIENCE).until(sites::areKnown);
        partitions.ensure("rejected_event", Stream.of(Instant.now().minusSeconds(3_600)));
        database.update("""
                insert into rejected_event (site_id, received_at, event_id, event_time, reason, shape, warnings, fields)
                select ?, at, gen_random_uuid(), at, 'BAD_STATUS', 'form', '{}', jsonb_build_object(
                  'CodeProfile', 'H56-251122-' || n, 'Status', '9', 'FormsReception', '1', 'Level', '4')
                from generate_series(1, ?) n, lateral (select now() - interval '1 hour' + n * interval '1 millisecond') t (at)""", site, EVENTS);
        var repair = new RepairRequest(
                List.of(new ChangeRequest("Status", ChangeRequest.Kind.MAP, null, null, null, Map.of("9", "3"))), null);
        replay = replays.add(
                new ReplayFilter(site, null, null, null, null, null), repair, false, ADMIN, null, "127.0.0.1");
    }

    @Test
    void killedBetweenAcceptingAndPublishing() throws Exception {
        assertThatThrownBy(() -> job((message, receipt) -> {
                            throw new Killed();
                        })
                        .goOn(replay, () -> true))
                .isInstanceOf(Killed.class);
        assertThat(claimed()).isPositive();
        assertThat(counted()).isZero();

        assertThat(job(publisher::publish).goOn(replay, () -> true)).isTrue();

        assertEveryEventCountsOnce();
    }

    @Test
    void killedBetweenPublishingAndForgettingWhatIsToBePublished() throws Exception {
        var killed = new Parcels(new ForgetfulDatabase(), publisher::publish);

        assertThatThrownBy(() -> job(killed).goOn(replay, () -> true)).isInstanceOf(Killed.class);
        await().atMost(PATIENCE).until(() -> counted() > 0);

        assertThat(job(publisher::publish).goOn(replay, () -> true)).isTrue();

        assertEveryEventCountsOnce();
    }

    @Test
    void killedWhileHalfOfAParcelIsPublished() throws Exception {
        var published = new AtomicInteger();

        assertThatThrownBy(() -> job((message, receipt) -> {
                            if (published.incrementAndGet() > 5_500) {
                                throw new Killed();
                            }
                            publisher.publish(message, receipt);
                        })
                        .goOn(replay, () -> true))
                .isInstanceOf(Killed.class);

        assertThat(job(publisher::publish).goOn(replay, () -> true)).isTrue();

        assertEveryEventCountsOnce();
    }

    @Test
    void stoppedInBetweenAndTakenUpByTwoAtOnce() throws Exception {
        var steps = new AtomicInteger();
        assertThat(job(publisher::publish).goOn(replay, () -> steps.getAndIncrement() < 1))
                .isFalse();

        var other = Thread.ofPlatform().start(() -> {
            try {
                job(publisher::publish).goOn(replay, () -> true);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        job(publisher::publish).goOn(replay, () -> true);
        other.join();

        assertEveryEventCountsOnce();
    }

    @Test
    void cancelledWithAcceptedEventsStillToBePublished() throws Exception {
        assertThatThrownBy(() -> job((message, receipt) -> {
                            throw new Killed();
                        })
                        .goOn(replay, () -> true))
                .isInstanceOf(Killed.class);
        assertThat(replays.cancel(replay, "admin")).isTrue();

        assertThat(job(publisher::publish).goOn(replay, () -> true)).isTrue();

        await().atMost(PATIENCE).until(() -> counted() == claimed());
        assertThat(claimed()).isBetween(1, EVENTS - 1);
        assertThat(state()).isEqualTo(ReplayState.CANCELLED);
    }

    @Test
    void whatNobodyCouldTakeIsTriedAgain() throws Exception {
        assertThatThrownBy(() -> job((message, receipt) -> receipt.lost()).goOn(replay, () -> true))
                .isInstanceOf(NotDurableException.class);

        assertThat(job(publisher::publish).goOn(replay, () -> true)).isTrue();

        assertEveryEventCountsOnce();
    }

    @Test
    void whileAParcelIsOnItsWayTheNextIsMade() throws Exception {
        var holding = new Holding(0, STEP);
        var job = Thread.ofPlatform().start(() -> goOn(holding));

        await().atMost(PATIENCE).until(() -> claimed() > STEP);
        assertThat(counted()).isZero();
        holding.release();
        job.join();

        assertEveryEventCountsOnce();
    }

    @Test
    void itIsNotOverBeforeTheLastParcelIsDurable() throws Exception {
        var holding = new Holding(EVENTS - EVENTS % STEP, EVENTS);
        var job = Thread.ofPlatform().start(() -> goOn(holding));

        await().atMost(PATIENCE).until(() -> holding.held.size() == EVENTS % STEP);
        await().during(Duration.ofMillis(500)).until(() -> state() == ReplayState.RUNNING);
        holding.release();
        job.join();

        assertEveryEventCountsOnce();
    }

    private void goOn(BiConsumer<Outgoing, Receipt> publishing) {
        try {
            job(publishing).goOn(replay, () -> true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Holds back the messages from one number to another until they are released. */
    @RequiredArgsConstructor
    private final class Holding implements BiConsumer<Outgoing, Receipt> {
        private final int from;
        private final int to;
        private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
        private int given;

        @Override
        public void accept(Outgoing message, Receipt receipt) {
            if (given >= from && given < to) {
                held.add(() -> publisher.publish(message, receipt));
            } else {
                publisher.publish(message, receipt);
            }
            given++;
        }

        void release() {
            held.forEach(Runnable::run);
        }
    }

    private void assertEveryEventCountsOnce() {
        await().atMost(PATIENCE).until(() -> counted() >= EVENTS);
        assertThat(counted()).isEqualTo(EVENTS);
        assertThat(claimed()).isEqualTo(EVENTS);
        assertThat(database.queryForObject(
                        "select count(distinct event_id) from dossier_event where site_id = ?", Integer.class, site))
                .isEqualTo(EVENTS);
        assertThat(database.queryForObject(
                        "select count(*) from replay_parcel where replay_id = ?", Integer.class, replay))
                .isZero();
        var over = replays.find(replay).orElseThrow();
        assertThat(over.state()).isEqualTo(ReplayState.SUCCEEDED);
        assertThat(over.accepted()).isEqualTo(EVENTS);
        assertThat(over.eventsDone()).isEqualTo(EVENTS);
    }

    private ReplayJob job(BiConsumer<Outgoing, Receipt> publishing) {
        return job(new Parcels(database, publishing));
    }

    private ReplayJob job(Parcels parcels) {
        return new ReplayJob(replays, replaying, parcels, dossiers, sites);
    }

    private ReplayState state() {
        return replays.find(replay).orElseThrow().state();
    }

    private int counted() {
        return number("select count(*) from dossier_event where site_id = ?", site);
    }

    private int claimed() {
        return number("select count(*) from replayed_event where replay_id = ?", replay);
    }

    private int number(String query, Object argument) {
        return Objects.requireNonNull(database.queryForObject(query, Integer.class, argument));
    }

    /** The process is killed when a parcel that is published would be forgotten. */
    private final class ForgetfulDatabase extends JdbcTemplate {
        ForgetfulDatabase() {
            super(Objects.requireNonNull(database.getDataSource()));
        }

        @Override
        public int update(String sql, @Nullable Object @Nullable ... arguments) {
            if (sql.startsWith("delete from replay_parcel")) {
                throw new Killed();
            }
            return super.update(sql, arguments);
        }
    }
}

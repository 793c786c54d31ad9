package vn.emc.reporting.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;
import static vn.emc.test.DossierEvents.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.CorrectedFigure;
import vn.emc.contracts.correction.CorrectionReference;
import vn.emc.contracts.correction.CorrectionsCounted;
import vn.emc.contracts.correction.CorrectionsPublished;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.messaging.KafkaConnection;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.reporting.snapshot.ClosingPeriods;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * The first quarter of 2024 has three dossiers, 2023 one, May 2024 one; all three periods are closed. Reconciliation 12 then
 * excludes a dossier of the quarter, moves that of 2023 into it, and says of that of May what is known.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = "db-scheduler.polling-interval=150ms")
class CorrectionRoundTest {
    private static final String SNAPSHOTS = "/api/reports/v1/snapshots";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String AGREED = "2024-07-01T02:00:00Z";
    private static final String REASON = "Đối soát số 12 của tỉnh Thanh Hóa";

    private final List<DossierEvent> corrections = corrections();

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private RoundTable rounds;

    @Autowired
    private ClosingPeriods closing;

    @Autowired
    private MeasuringRounds measuring;

    @Autowired
    private KafkaConnection kafka;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private long quarter;
    private CorrectionsCounted halfWay = new CorrectionsCounted(0, 0, 0, false, List.of(), null, Instant.EPOCH);
    private CorrectionsCounted complete = halfWay;

    @BeforeAll
    void reconcile() throws Exception {
        try (var told = scenario()) {
            told.threeProvinces();
            told.events(List.of(
                    in("a", "2024-01-10"),
                    in("b", "2024-02-10"),
                    in("c", "2024-03-10"),
                    in("moved", "2023-12-20"),
                    in("may", "2024-05-05")));
            await().atMost(PATIENCE).until(() -> dossiers() == 5);
            quarter = close("2024-01-01", "2024-03-31");
            close("2023-01-01", "2023-12-31");
            close("2024-05-01", "2024-05-31");
            told.correctionsPublished(published(12, 3));
            told.events(corrections.subList(0, 2));
            halfWay = await().atMost(PATIENCE).until(() -> last(12), told12 -> told12 != null && told12.counted() == 1);
            told.events(corrections);
            complete = awaitComplete(12);
        }
    }

    @Test
    void aCorrectionIsCountedOnceAllItsEventsAreAndHoweverOftenTheyCome() throws Exception {
        assertThat(halfWay.complete()).isFalse();
        assertThat(halfWay.corrections()).isEqualTo(3);
        assertThat(complete.counted()).isEqualTo(3);

        try (var told = scenario()) {
            told.events(corrections);
            told.events(List.of(in("marker", "2022-06-05")));
            await().atMost(PATIENCE).until(() -> dossiers() == 5);
        }

        assertThat(database.queryForObject(
                        "select count(*) from counted_correction where reconciliation_id = 12", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void whatTheyChangedIsClosedAgainForTheirReasonAndNothingElse() throws Exception {
        var periods = database.queryForList(
                "select from_day || ' ' || reason || ' ' || requested_by from closing where id = any(?) order by from_day",
                String.class,
                (Object) complete.snapshots().toArray(Long[]::new));

        assertThat(periods).containsExactly("2023-01-01 " + REASON + " lan", "2024-01-01 " + REASON + " lan");
        assertThat(database.queryForObject(
                        "select count(*) from snapshot where from_day = '2024-05-01'", Integer.class))
                .isOne();
        assertThat(denominator(quarter)).isEqualTo(3);
        assertThat(denominator(complete.snapshots().getLast())).isEqualTo(3);
        assertThat(denominator(complete.snapshots().getFirst())).isZero();
    }

    @Test
    void theFiguresToldAreThoseTheIndicatorsGive() throws Exception {
        var indicators = get("/api/reports/v1/indicators?site=56&from=2024-01-01&to=2024-03-31");

        var told = Objects.requireNonNull(complete.figures());

        assertThat(halfWay.figures()).isNull();
        assertThat(told)
                .extracting(CorrectedFigure::indicator)
                .containsExactly("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8");
        for (var figure : told) {
            var value = "$.rows[0].values." + figure.indicator();
            assertThat(figure.siteId()).isEqualTo(56);
            assertThat(figure.numerator())
                    .isEqualTo(JsonPath.<Integer>read(indicators, value + ".numerator")
                            .longValue());
            assertThat(figure.denominator())
                    .isEqualTo(JsonPath.<Integer>read(indicators, value + ".denominator")
                            .longValue());
        }
        assertThat(told.getFirst().denominator()).isEqualTo(3);
    }

    @Test
    void theDifferenceIsTheCorrectionsAlone() throws Exception {
        var comparison = get(SNAPSHOTS + "/" + complete.snapshots().getLast() + "/compare?with=" + quarter);

        assertThat(JsonPath.<List<String>>read(comparison, "$.total..causes[*].cause"))
                .isNotEmpty()
                .containsOnly("CORRECTION");
    }

    @Test
    void toldAgainNothingIsClosedAgainAndTheSameIsSaid() throws Exception {
        var before = database.queryForObject("select count(*) from closing", Integer.class);
        var messages = all(12).size();

        try (var told = scenario()) {
            told.correctionsPublished(published(12, 3));
        }

        await().atMost(PATIENCE).until(() -> all(12).size() > messages);
        var again = awaitComplete(12);
        assertThat(again.snapshots()).isEqualTo(complete.snapshots());
        assertThat(again.figures()).isEqualTo(complete.figures());
        assertThat(database.queryForObject("select count(*) from closing", Integer.class))
                .isEqualTo(before);
    }

    @Test
    void killedAnywhereItIsTakenUpAndClosesOnce() throws Exception {
        try (var told = scenario()) {
            told.events(List.of(in("old", "2021-03-03")));
            await().atMost(PATIENCE).until(() -> known("old"));
            close("2021-01-01", "2021-12-31");
            told.events(List.of(agreed(14, status(0).excluded(), "old", UUID.randomUUID(), 1, 1, AGREED)));
        }
        await().atMost(PATIENCE).until(() -> rounds.counted(14) == 1);
        rounds.add(published(14, 1));

        assertThatThrownBy(() -> dyingIn(1).step(14)).isInstanceOf(Killed.class);
        assertThat(rounds.find(14).orElseThrow().allCounted()).isFalse();
        assertThatThrownBy(() -> dyingIn(2).step(14)).isInstanceOf(Killed.class);
        assertThat(closingsOf2021()).isOne();
        assertThatThrownBy(() -> dyingIn(3).step(14)).isInstanceOf(Killed.class);
        assertThat(closingsOf2021()).isEqualTo(2);
        leaveTheJobAsAKilledProcessDoes();

        var end = awaitComplete(14);
        assertThat(end.counted()).isOne();
        assertThat(end.snapshots()).hasSize(1);
        assertThat(denominator(end.snapshots().getFirst())).isZero();
        assertThat(closingsOf2021()).isEqualTo(2);
        assertThat(database.queryForObject(
                        "select count(*) from snapshot where from_day = '2021-01-01'", Integer.class))
                .isEqualTo(2);
        await().atMost(PATIENCE)
                .until(() -> database.queryForList(
                                "select 1 from scheduled_tasks where task_name = 'follow-corrections' and task_instance = '14'")
                        .isEmpty());
    }

    @Test
    void withoutCorrectionsThereIsNothingToClose() throws Exception {
        try (var told = scenario()) {
            told.correctionsPublished(published(13, 0));
        }

        assertThat(awaitComplete(13).snapshots()).isEmpty();
    }

    @Test
    void anExcludedDossierIsInNoListAndItsPageSaysWhyNot() throws Exception {
        var list = get("/api/reports/v1/dossiers?from=2024-01-01&to=2024-03-31");
        var dossier = get("/api/reports/v1/dossiers/56/a");

        assertThat(JsonPath.<List<String>>read(list, "$.items[*].codeProfile")).containsExactly("c", "b", "moved");
        assertThat(JsonPath.<Boolean>read(dossier, "$.excluded")).isTrue();
        assertThat(JsonPath.<List<Boolean>>read(dossier, "$.explanations[*].inDenominator"))
                .containsOnly(false);
        assertThat(JsonPath.<String>read(dossier, "$.explanations[0].sentence")).contains("loại hồ sơ khỏi thống kê");
        assertThat(get("/reports/dossiers/one?site=56&codeProfile=a")).contains("loại hồ sơ khỏi thống kê");
    }

    /** Dies before the n-th of its two transactions is committed, or behind both, before anything is told. */
    private FollowingCorrections dyingIn(int transaction) {
        var committed = new AtomicInteger();
        var dying = new TransactionTemplate(transactions) {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return super.execute(status -> {
                    var done = action.doInTransaction(status);
                    if (committed.incrementAndGet() == transaction) {
                        throw new Killed();
                    }
                    return done;
                });
            }
        };
        var mute = new TellingProgress(kafka) {
            @Override
            void tell(CorrectionsCounted progress) {
                throw new Killed();
            }
        };
        return new FollowingCorrections(rounds, closing, measuring, mute, dying, clock);
    }

    private static final class Killed extends IllegalStateException {
        private static final long serialVersionUID = 1;
    }

    /** Picked, and its heartbeat long past. */
    private void leaveTheJobAsAKilledProcessDoes() {
        database.update("""
                insert into scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, consecutive_failures, version)
                values ('follow-corrections', '14', now() - interval '1 hour', true, 'killed', now() - interval '1 hour', 0, 1)""");
    }

    private boolean known(String code) {
        return !database.queryForList("select 1 from dossier_state where code_profile = ?", code)
                .isEmpty();
    }

    private int closingsOf2021() {
        return Objects.requireNonNull(
                database.queryForObject("select count(*) from closing where from_day = '2021-01-01'", Integer.class));
    }

    private static List<DossierEvent> corrections() {
        var moved = UUID.randomUUID();
        return List.of(
                agreed(status(0).excluded(), "a", UUID.randomUUID(), 1, 1, AGREED),
                agreed(received().corrected(), "moved", moved, 1, 2, "2024-02-05T05:00:00Z"),
                agreed(result().corrected(), "moved", moved, 2, 2, "2024-03-05T05:00:00Z"),
                agreed(status(0).level(4).corrected(), "may", UUID.randomUUID(), 1, 1, AGREED));
    }

    private static DossierEvent agreed(
            DossierEvents event, String code, UUID correction, int part, int parts, String at) {
        return agreed(12, event, code, correction, part, parts, at);
    }

    private static DossierEvent agreed(
            long reconciliation, DossierEvents event, String code, UUID correction, int part, int parts, String at) {
        return event.dossier(56, code)
                .at(at)
                .arrivedAt(Instant.parse(AGREED))
                .data(new CorrectionReference(reconciliation, correction, part, parts, REASON).text())
                .event();
    }

    private static DossierEvent in(String code, String day) {
        return received().dossier(56, code).at(day + "T09:00:00+07:00").event();
    }

    private static CorrectionsPublished published(long reconciliation, long corrections) {
        return new CorrectionsPublished(
                reconciliation,
                corrections,
                Set.of(56),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2024, 3, 31),
                REASON,
                "lan");
    }

    private IndicatorScenario scenario() {
        return new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"));
    }

    private int dossiers() {
        var count = database.queryForObject(
                "select coalesce(sum(dossiers), 0) from month_cell where population = 1", Integer.class);
        return count == null ? 0 : count;
    }

    private long close(String from, String to) throws Exception {
        var body = "{\"period\":{\"from\":\"%s\",\"to\":\"%s\"},\"reason\":\"Chốt\"}".formatted(from, to);
        var answer = new Calls(port).send("POST", SNAPSHOTS, body, TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(JsonPath.<String>read(get(location), "$.state"))
                        .isEqualTo("SUCCEEDED"));
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private int denominator(long snapshot) throws Exception {
        return JsonPath.read(get(SNAPSHOTS + "/" + snapshot), "$.answers[0].total.B1.denominator");
    }

    private String get(String path) throws Exception {
        var answer = new Calls(port).get(path, TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private CorrectionsCounted awaitComplete(long reconciliation) {
        return await().atMost(PATIENCE)
                .until(() -> last(reconciliation), counted -> counted != null && counted.complete());
    }

    private @Nullable CorrectionsCounted last(long reconciliation) {
        var all = all(reconciliation);
        return all.isEmpty() ? null : all.getLast();
    }

    private List<CorrectionsCounted> all(long reconciliation) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"));
        var found = new ArrayList<CorrectionsCounted>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.CORRECTIONS_COUNTED, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(message ->
                                found.add(ContractJson.mapper().readValue(message.value(), CorrectionsCounted.class)));
            }
        }
        return found.stream()
                .filter(counted -> counted.reconciliationId() == reconciliation)
                .toList();
    }
}

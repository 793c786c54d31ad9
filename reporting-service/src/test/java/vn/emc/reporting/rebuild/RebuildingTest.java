package vn.emc.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class RebuildingTest {
    private static final FakeLedger LEDGER = new FakeLedger();
    private static final int IN_LEDGER = 9;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @DynamicPropertySource
    static void theLedgersAddress(DynamicPropertyRegistry registry) {
        registry.add("emc.reporting.rebuild.ledger", LEDGER::address);
    }

    @AfterAll
    static void stopTheLedger() {
        LEDGER.stop();
    }

    /** Nine dossiers are in the ledger; a tenth has only just reached the topic. */
    @BeforeAll
    void tellTheStory() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            var events = new ArrayList<DossierEvent>();
            for (var i = 0; i < IN_LEDGER; i++) {
                events.add(received().dossier(1, code(i)).event());
                events.add(result().dossier(1, code(i)).event());
            }
            told.events(events);
            awaitDossiers(IN_LEDGER);
            LEDGER.holds(events, offsets());
            told.events(List.of(received().dossier(1, "D-new").event()));
            awaitDossiers(IN_LEDGER + 1);
        }
    }

    /** One code has a date inside, of the month before. */
    private static String code(int dossier) {
        return dossier == 0 ? "000.00.11.H56-240226-0001" : "D-" + dossier;
    }

    @Test
    void whatIsLiveIsWhatTheLedgerGives() throws Exception {
        var run = run("check");

        assertThat(JsonPath.<String>read(run, "$.state")).isEqualTo("SUCCEEDED");
        assertThat(JsonPath.<Integer>read(run, "$.differences")).isZero();
        assertThat(JsonPath.<Integer>read(run, "$.events")).isEqualTo(2 * IN_LEDGER);
        assertThat(database.queryForList("select 1 from pg_namespace where nspname = 'rebuilt'"))
                .isEmpty();
    }

    @Test
    void aCheckFindsWrongNumbersAndAReplacementMendsThem() throws Exception {
        database.update("update month_cell set fully_online = fully_online + 1 where population = 1 and site_id = 1");
        database.update("delete from dossier_state where code_profile = 'D-3'");

        var check = run("check");
        var replacement = run("replace");
        var afterwards = run("check");

        assertThat(JsonPath.<Integer>read(check, "$.differences")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(check, "$.sample[*].kind")).containsExactly("MONTH_CELL", "DOSSIER");
        assertThat(JsonPath.<Integer>read(replacement, "$.differences")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(afterwards, "$.differences")).isZero();
        assertThat(database.queryForObject(
                        "select sum(fully_online) from month_cell where population = 1", Integer.class))
                .isEqualTo(IN_LEDGER);
    }

    @Test
    void daysByCodeAreCheckedAndFilledInToo() throws Exception {
        database.execute("truncate day_shift, month_shift, site_day_shift");
        database.update("update dossier_state set received_untimed = default where code_profile = ?", code(0));

        var check = run("check");
        run("replace");

        assertThat(JsonPath.<List<String>>read(check, "$.sample[*].kind"))
                .containsExactly(
                        "DAY_SHIFT",
                        "DAY_SHIFT",
                        "MONTH_SHIFT",
                        "MONTH_SHIFT",
                        "SITE_DAY_SHIFT",
                        "SITE_DAY_SHIFT",
                        "DOSSIER");
        assertThat(database.queryForList("select month::text from month_shift where dossiers = 1", String.class))
                .containsExactly("2024-02-01");
        assertThat(JsonPath.<Integer>read(run("check"), "$.differences")).isZero();
    }

    @Test
    void aReplacementFillsInWhatArrived() throws Exception {
        database.execute("truncate arrival_day");

        run("replace");

        assertThat(database.queryForObject("select sum(events) from arrival_day where site_id = 1", Integer.class))
                .isEqualTo(2 * IN_LEDGER + 1);
    }

    @Test
    void tablesKeepTheirRoomForUpdatesAfterAReplacement() throws Exception {
        var room = "select array_to_string(reloptions, ',') from pg_class where oid = 'month_cell'::regclass";
        var before = database.queryForObject(room, String.class);

        run("replace");

        assertThat(before).contains("fillfactor=");
        assertThat(database.queryForObject(room, String.class)).isEqualTo(before);
    }

    @Test
    void theTopicGoesOnAfterAReplacement() throws Exception {
        run("replace");
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.events(List.of(received().dossier(2, "after").event()));
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(database.queryForObject(
                                "select count(*) from dossier_state where site_id = 2", Integer.class))
                        .isEqualTo(1));
    }

    @Test
    void aStreamThatBreaksOffReplacesNothing() throws Exception {
        LEDGER.breakOffOnce();

        var run = run("replace");

        assertThat(JsonPath.<String>read(run, "$.state")).isEqualTo("FAILED");
        assertThat(JsonPath.<String>read(run, "$.failure")).contains("broke off", "start the rebuild again");
        assertThat(JsonPath.<Integer>read(run("check"), "$.differences")).isZero();
    }

    @Test
    void aReplacementHasTheSameIndexes() throws Exception {
        var indexes = "select indexdef from pg_indexes where schemaname = 'public' and tablename = 'dossier_state'";
        var before = database.queryForList(indexes, String.class);

        run("replace");

        assertThat(before).hasSizeGreaterThan(2);
        assertThat(database.queryForList(indexes, String.class)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void onlyWhoMayRebuildsAndOnlyInAModeThereIs() throws Exception {
        assertThat(post("check", TestTokens.viewer()).statusCode()).isEqualTo(403);
        assertThat(post("check", TestTokens.operator("H56")).statusCode()).isEqualTo(403);
        assertThat(post("explode", TestTokens.admin()).statusCode()).isEqualTo(400);
        assertThat(get("/api/reports/v1/rebuilds/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    private String run(String mode) throws IOException, InterruptedException {
        var begun = post(mode, TestTokens.admin());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        var location = begun.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        !JsonPath.<String>read(get(location).body(), "$.state").equals("RUNNING"));
        return get(location).body();
    }

    private HttpResponse<String> post(String mode, String token) throws IOException, InterruptedException {
        return new Calls(port).send("POST", "/api/reports/v1/rebuilds", "{\"mode\":\"" + mode + "\"}", token);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return new Calls(port).get(path, TestTokens.admin());
    }

    private Map<Integer, Long> offsets() {
        var offsets = new HashMap<Integer, Long>();
        database.query("select partition, next_offset from consumer_offset", row -> {
            offsets.put(row.getInt(1), row.getLong(2));
        });
        return offsets;
    }

    private void awaitDossiers(int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(database.queryForObject(
                                "select coalesce(sum(finished), 0) + coalesce(sum(dossiers), 0) from month_cell where population = 1",
                                Integer.class))
                        .isEqualTo(count == IN_LEDGER ? 2 * IN_LEDGER : 2 * IN_LEDGER + 1));
    }
}

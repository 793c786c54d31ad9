package vn.emc.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * Site 34 offers three services, of levels 0, 3 and 4, of which the one of level 3 was applied for in the first quarter of
 * 2024; site 56 one of level 4. The quarter is closed. Then a dossier for the service of level 4 comes late, a correction takes
 * the one of level 3 back, and site 42 gets its first catalogue; and the quarter is closed again.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"db-scheduler.polling-interval=200ms", "emc.test=closed-services"})
class ClosedServicesTest {
    private static final String QUARTER = "from=2024-01-01&to=2024-03-31";
    private static final String PATH = "/api/reports/v1/snapshots";
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private long first;
    private long second;

    @BeforeAll
    void closeTheQuarterTwice() throws Exception {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.catalogue(new CataloguePart(
                    34, 10, 0, List.of(service(1, 0, "000001"), service(2, 3, "000002"), service(3, 4, "000003"))));
            told.catalogue(new CatalogueState(34, 1, List.of(new DefaultPeriod(10, JANUARY, null, 1))));
            told.catalogue(new CataloguePart(56, 20, 0, List.of(service(9, 4, "000009"))));
            told.catalogue(new CatalogueState(56, 1, List.of(new DefaultPeriod(20, JANUARY, null, 1))));
            var february = received().at("2024-02-05T09:00:00+07:00").level(3);
            told.events(List.of(
                    february.dossier(34, "a").procedure("000002").event(),
                    february.dossier(34, "c")
                            .procedure("000003")
                            .formsReception(2)
                            .event()));
            awaitNumber("select count(*) from code_match where service_id is not null", 2);
            awaitNumber("select coalesce(sum(dossiers), 0) from day_cell where population = 1", 2);
            first = close("Chốt quý I");
            told.events(List.of(
                    february.dossier(34, "late")
                            .procedure("000003")
                            .arrivedAt(Instant.now())
                            .event(),
                    february.dossier(34, "a")
                            .procedure("000002")
                            .formsReception(2)
                            .corrected()
                            .event()));
            told.catalogue(new CataloguePart(42, 30, 0, List.of(service(12, 3, "000012"))));
            told.catalogue(new CatalogueState(42, 1, List.of(new DefaultPeriod(30, Instant.now(), null, 1))));
            awaitNumber("select coalesce(sum(dossiers), 0) from day_cell where population = 1", 3);
            awaitNumber("select count(*) from closed_change where cause = 'CORRECTION' and received_online = -1", 1);
            awaitNumber("select count(*) from catalogue_period where site_id = 42", 1);
            second = close("Chốt lại sau đối soát");
        }
    }

    @Test
    void aSnapshotKeepsTheServicesOfItsDayAndForHowManySitesTheySpeak() throws Exception {
        var was = get(PATH + "/" + first, TestTokens.viewer());

        assertThat(fraction(was, "$.services.total.A1")).isEqualTo("2/4");
        assertThat(fraction(was, "$.services.total.A2")).isEqualTo("3/4");
        assertThat(fraction(was, "$.services.total.A3")).isEqualTo("1/3");
        assertThat(JsonPath.<Map<String, Object>>read(was, "$.services.coverage"))
                .isEqualTo(Map.of("of", "SITES", "connected", 2, "total", 3));
        assertThat(JsonPath.<List<String>>read(was, "$.services.organisations[*].code"))
                .containsExactly("H34", "H56");
        assertThat(JsonPath.<List<Integer>>read(was, "$.services.organisations[*].coverage.connected"))
                .containsExactly(1, 1);
        assertThat(JsonPath.<List<String>>read(was, "$.services.definitions[*].id"))
                .containsExactly("A1", "A2", "A3");
        assertThat(fraction(get(PATH + "/" + second, TestTokens.viewer()), "$.services.total.A2"))
                .isEqualTo("4/5");
    }

    @Test
    void anOperatorSeesTheServicesOfTheirOwnOrganisationOnly() throws Exception {
        var own = get(PATH + "/" + second, TestTokens.operator("H34"));

        assertThat(JsonPath.<List<String>>read(own, "$.services.organisations[*].code"))
                .containsExactly("H34");
        assertThat(fraction(own, "$.services.total.A1")).isEqualTo("1/3");
        assertThat(JsonPath.<Object>read(get(PATH + "/" + first, TestTokens.operator("H42")), "$.services"))
                .isNull();
    }

    @Test
    void aReportOfTheClosedPeriodAnswersFromTheSnapshot() throws Exception {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.catalogue(new CataloguePart(56, 21, 0, List.of(service(9, 4, "000009"), service(10, 0, "000010"))));
            told.catalogue(new CatalogueState(56, 2, List.of(new DefaultPeriod(21, JANUARY, null, 1))));
        }
        var query = "ids=A1,A3,B1&groupBy=organisation&" + QUARTER;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(fraction(indicators("ids=A1&live=true&" + QUARTER), "$.rows[0].values.A1"))
                                .isEqualTo("2/6"));

        var closed = indicators(query);

        assertThat(JsonPath.<List<String>>read(closed, "$.rows[*].group.organisation"))
                .containsExactly("H34", "H42", "H56");
        assertThat(fraction(closed, "$.rows[2].values.A1")).isEqualTo("1/1");
        assertThat(fraction(closed, "$.rows[2].values.B1")).isEqualTo("0/0");
        assertThat(fraction(closed, "$.rows[0].values.A3")).isEqualTo("1/2");
        assertThat(JsonPath.<List<Integer>>read(closed, "$.rows[*].values.A1.snapshot"))
                .containsOnly((int) second);
        assertThat(fraction(indicators("ids=A1&" + QUARTER), "$.rows[0].values.A1"))
                .isEqualTo("2/5");
        assertThat(fraction(indicators("ids=A1&organisation=H56&" + QUARTER), "$.rows[0].values.A1"))
                .isEqualTo("1/1");
        var trend = indicators("ids=A1&groupBy=quarter&from=2024-01-01&to=2024-06-30");
        assertThat(JsonPath.<List<Object>>read(trend, "$.rows[*].values.A1.snapshot"))
                .containsExactly((int) second, null);
        assertThat(fraction(trend, "$.rows[0].values.A1")).isEqualTo("2/5");
    }

    @Test
    void theDifferenceIsOfWhatCameLateOrWasCorrectedAndOfCatalogues() throws Exception {
        var comparison = get(PATH + "/" + second + "/compare?with=" + first, TestTokens.officer());

        assertThat(causes(comparison, "$.total.A1")).containsExactly("CATALOGUE 0 1");
        assertThat(causes(comparison, "$.total.A3"))
                .containsExactlyInAnyOrder("LATE 1 0", "CORRECTION -1 0", "CATALOGUE 0 1");
        assertThat(JsonPath.<List<String>>read(comparison, "$.organisations[*].code"))
                .containsExactlyInAnyOrder("H34", "H42");
        assertThat(JsonPath.<Map<String, Object>>read(
                        get(PATH + "/" + second + "/compare?population=FINISHED&with=" + first, TestTokens.officer()),
                        "$.total"))
                .doesNotContainKey("A1");
    }

    @Test
    void pagesAndFilesShowServices() throws Exception {
        assertThat(get("/reports/snapshots/" + first, TestTokens.officer()))
                .contains("Dịch vụ công theo danh mục", "A3 (%)", "33,33", "Trang có danh mục vào ngày cuối kỳ: 2 / 3")
                .doesNotContain("??");
        assertThat(get("/reports/snapshots/" + first + "?lang=en", TestTokens.operator("H34")))
                .contains("Services of catalogues")
                .doesNotContain("Thanh Hóa", "??");
        assertThat(get("/reports/snapshots/" + second + "/compare?with=" + first, TestTokens.officer()))
                .contains("Danh mục: 0 / +1", "Gửi muộn: +1 / 0")
                .doesNotContain("??");
        var csv = get("/reports/snapshots/" + first + "/snapshot.csv", TestTokens.officer());
        assertThat(csv.lines().findFirst())
                .hasValueSatisfying(headings -> assertThat(headings).contains(",A3 (%)"));
        assertThat(csv.lines().filter(line -> line.contains(",H56,Thanh Hóa,")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",1,1,100.00,1,1,1,100.00,1,0,1,0.00,1"));
        assertThat(csv.lines().filter(line -> line.startsWith("Hồ sơ tiếp nhận trong kỳ,,Cả nước,")))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith(",2,4,50.00,1,3,4,75.00,1,1,3,33.33,1"));
    }

    private long close(String reason) throws Exception {
        var answer = new Calls(port)
                .send(
                        "POST",
                        PATH,
                        "{\"period\":{\"from\":\"2024-01-01\",\"to\":\"2024-03-31\"},\"reason\":\"" + reason + "\"}",
                        TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(JsonPath.<String>read(get(location, TestTokens.admin()), "$.state"))
                        .isEqualTo("SUCCEEDED"));
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private void awaitNumber(String query, int number) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(database.queryForObject(query, Integer.class))
                        .isEqualTo(number));
    }

    private static CatalogueService service(long id, int level, String idMcdt) {
        return new CatalogueService(id, "Dịch vụ " + id, level, null, null, idMcdt);
    }

    private String indicators(String query) throws Exception {
        return get("/api/reports/v1/indicators?" + query, TestTokens.officer());
    }

    private String get(String path, String token) throws Exception {
        var answer = new Calls(port).get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String fraction(String answer, String path) {
        return JsonPath.<Integer>read(answer, path + ".numerator")
                + "/"
                + JsonPath.<Integer>read(answer, path + ".denominator");
    }

    private static List<String> causes(String comparison, String difference) {
        return JsonPath.<List<Map<String, Object>>>read(comparison, difference + ".causes").stream()
                .map(part -> part.get("cause") + " " + part.get("numerator") + " " + part.get("denominator"))
                .toList();
    }
}

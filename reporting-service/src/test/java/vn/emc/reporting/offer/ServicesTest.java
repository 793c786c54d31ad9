package vn.emc.reporting.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
 * Site 34 offers the letter's three services, of levels 0, 3 and 4, from July 2024 on, and only the first before; the one of
 * level 3 was applied for online in August, the one of level 4 at the counter. Site 56 offers one of level 4; site 42 has no
 * catalogue.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestPropertySource(properties = "emc.test=services") // a database of its own: everything is counted
@TestInstance(Lifecycle.PER_CLASS)
class ServicesTest {
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2024-07-01T03:00:00Z");
    private static final String YEAR = "from=2024-01-01&to=2024-12-31";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void catalogues() {
        var training = service(1, 0, "000001");
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.catalogue(new CataloguePart(34, 10, 0, List.of(training)));
            told.catalogue(
                    new CataloguePart(34, 11, 0, List.of(training, service(2, 3, "000002"), service(3, 4, "000003"))));
            told.catalogue(new CatalogueState(
                    34,
                    2,
                    List.of(
                            new DefaultPeriod(11, JANUARY.minusSeconds(60), JANUARY, 1),
                            new DefaultPeriod(10, JANUARY, JULY, 1),
                            new DefaultPeriod(11, JULY, null, 1))));
            told.catalogue(new CataloguePart(56, 20, 0, List.of(service(9, 4, "000009"))));
            told.catalogue(new CatalogueState(56, 1, List.of(new DefaultPeriod(20, JANUARY, null, 1))));
            var august = received().at("2024-08-05T09:00:00+07:00");
            told.events(List.of(
                    august.dossier(34, "a").procedure("000002").level(3).event(),
                    august.dossier(34, "b").procedure("000002").level(3).event(),
                    august.dossier(34, "c")
                            .procedure("000003")
                            .formsReception(2)
                            .event(),
                    august.dossier(34, "d").procedure("000001").level(0).event()));
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(count("select count(*) from code_match")).isEqualTo(3);
            assertThat(count("select coalesce(sum(dossiers), 0) from day_cell where population = 1"))
                    .isEqualTo(4);
        });
    }

    @Test
    void theCountryIsAllCataloguesTogether() throws Exception {
        var answer = get(YEAR, TestTokens.viewer());

        assertThat(share(answer, 0, "A1")).isEqualTo("2/4 50.0");
        assertThat(share(answer, 0, "A2")).isEqualTo("3/4 75.0");
        assertThat(share(answer, 0, "A3")).isEqualTo("1/3 33.33");
        assertThat(JsonPath.<List<Integer>>read(answer, "$.rows[0].levels[*].services"))
                .containsExactly(2, 1, 1);
        assertThat(JsonPath.<List<Integer>>read(answer, "$.rows[0].levels[*].used.numerator"))
                .containsExactly(0, 1, 0);
        assertThat(JsonPath.<Integer>read(answer, "$.sites.withCatalogue")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(answer, "$.sites.total")).isEqualTo(3);
        assertThat(JsonPath.<List<String>>read(answer, "$.definitions[*].levelFrom"))
                .containsOnly("CATALOGUE");
    }

    @Test
    void rowsAreOfOrganisationsOrSites() throws Exception {
        var organisations = get(YEAR + "&groupBy=organisation", TestTokens.viewer());

        assertThat(JsonPath.<List<String>>read(organisations, "$.rows[*].group.organisation"))
                .containsExactly("H34", "H56");
        assertThat(JsonPath.<List<String>>read(organisations, "$.rows[*].label.organisation"))
                .containsExactly("Tỉnh ba tư", "Thanh Hóa");
        assertThat(share(organisations, 0, "A1")).isEqualTo("1/3 33.33");
        assertThat(share(organisations, 1, "A3")).isEqualTo("0/1 0.0");
        assertThat(JsonPath.<List<Integer>>read(
                        get(YEAR + "&groupBy=site", TestTokens.viewer()), "$.rows[*].group.site"))
                .containsExactly(34, 56);
    }

    @Test
    void theCatalogueIsTheOneOfThePeriodsEndAndTheUseThatOfThePeriod() throws Exception {
        var june = get("from=2024-01-01&to=2024-06-30&site=34", TestTokens.viewer());
        var july = get("from=2024-07-01&to=2024-07-31&site=34", TestTokens.viewer());

        assertThat(share(june, 0, "A1")).isEqualTo("0/1 0.0");
        assertThat(share(june, 0, "A3")).isEqualTo("0/0 null");
        assertThat(share(july, 0, "A3")).isEqualTo("0/2 0.0");
        assertThat(share(get("from=2024-08-01&to=2024-08-31&site=34", TestTokens.viewer()), 0, "A3"))
                .isEqualTo("1/2 50.0");
    }

    @Test
    void beforeTheFirstCatalogueItIsTheFirstThatWasNotReplacedOnItsDay() throws Exception {
        assertThat(share(get("from=2023-01-01&to=2023-06-30&site=34", TestTokens.viewer()), 0, "A1"))
                .isEqualTo("0/1 0.0");
    }

    @Test
    void withoutACatalogueThereIsNoRow() throws Exception {
        var answer = get(YEAR + "&site=42", TestTokens.viewer());

        assertThat(JsonPath.<List<Object>>read(answer, "$.rows")).isEmpty();
        assertThat(JsonPath.<Integer>read(answer, "$.sites.withCatalogue")).isZero();
    }

    @Test
    void anOperatorSeesTheirOwnOrganisationOnly() throws Exception {
        var operator = TestTokens.operator("H34");

        assertThat(share(get(YEAR, operator), 0, "A1")).isEqualTo("1/3 33.33");
        assertThat(JsonPath.<List<String>>read(
                        get(YEAR + "&groupBy=organisation", operator), "$.rows[*].group.organisation"))
                .containsExactly("H34");
        assertThat(call(YEAR + "&organisation=H56", operator).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"groupBy=level, UNKNOWN_SERVICE_GROUPING", "to=2024-13-01, BAD_DATE", "procedure=1, UNKNOWN_PARAMETER"})
    void aQuestionThatCannotBeAnsweredSaysWhy(String query, String code) throws Exception {
        var answer = call(query, TestTokens.viewer());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].code"))
                .containsExactly(code);
    }

    @Test
    void aReportHasServicesBesideDossiersByOrganisation() throws Exception {
        var answer = report("ids=A1,A3,B1&groupBy=organisation&" + YEAR, TestTokens.officer());

        assertThat(JsonPath.<List<String>>read(answer, "$.rows[*].group.organisation"))
                .containsExactly("H34", "H56");
        assertThat(share(answer, 0, "A1")).isEqualTo("1/3 33.33");
        assertThat(share(answer, 0, "A3")).isEqualTo("1/2 50.0");
        assertThat(share(answer, 0, "B1")).isEqualTo("3/4 75.0");
        assertThat(share(answer, 1, "A1")).isEqualTo("1/1 100.0");
        assertThat(share(answer, 1, "B1")).isEqualTo("0/0 null");
        assertThat(JsonPath.<List<String>>read(answer, "$.definitions[*].id")).containsExactly("A1", "A3", "B1");
    }

    @Test
    void aTrendOfServicesFollowsTheCatalogueAndBeginsWithIt() throws Exception {
        var months = report("ids=A1,A3&groupBy=month&site=34&from=2023-11-01&to=2024-08-31", TestTokens.viewer());

        assertThat(JsonPath.<List<String>>read(months, "$.rows[*].group.month"))
                .startsWith("2024-01")
                .hasSize(8);
        assertThat(share(months, 5, "A1")).isEqualTo("0/1 0.0");
        assertThat(share(months, 6, "A1")).isEqualTo("1/3 33.33");
        assertThat(share(months, 6, "A3")).isEqualTo("0/2 0.0");
        assertThat(share(months, 7, "A3")).isEqualTo("1/2 50.0");
        var both = report("ids=A3&groupBy=quarter,site&" + YEAR, TestTokens.viewer());
        assertThat(JsonPath.<List<String>>read(both, "$.rows[?(@.group.site == 34)].group.quarter"))
                .containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
        assertThat(JsonPath.<List<Integer>>read(both, "$.rows[?(@.group.site == 34)].values.A3.numerator"))
                .containsExactly(0, 0, 1, 0);
    }

    @Test
    void servicesAreComparedAndConfinedAsDossiersAre() throws Exception {
        var compared = report(
                "ids=A1&compare=PREVIOUS&organisation=H34&from=2024-07-01&to=2024-07-31", TestTokens.operator("H34"));

        assertThat(JsonPath.<Double>read(compared, "$.rows[0].values.A1.earlier.difference.ratio"))
                .isEqualTo(33.33);
        assertThat(JsonPath.<List<String>>read(
                        report("ids=A1,B1&groupBy=organisation&" + YEAR, TestTokens.operator("H56")),
                        "$.rows[*].group.organisation"))
                .containsExactly("H56");
        assertThat(share(report("ids=A1,B1&" + YEAR, TestTokens.viewer()), 0, "A1"))
                .isEqualTo("2/4 50.0");
    }

    @Test
    void pageAndFilesShowServices() throws Exception {
        var query = "ids=A1,B1&groupBy=organisation&" + YEAR;
        var calls = new Calls(port);

        assertThat(calls.get("/reports/indicators.csv?" + query, TestTokens.officer())
                        .body()
                        .lines())
                .satisfiesExactly(
                        headings -> assertThat(headings).contains("A1: tử số,A1: mẫu số,A1 (%),B1: tử số"),
                        row -> assertThat(row).startsWith("H34,Tỉnh ba tư,1,3,33.33,3,4,75.00,"),
                        row -> assertThat(row).startsWith("H56,Thanh Hóa,1,1,100.00,0,0,N/A,"));
        for (var ending : List.of("xlsx", "pdf")) {
            assertThat(calls.get("/reports/indicators." + ending + "?" + query, TestTokens.officer())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(calls.get("/reports?" + query, TestTokens.officer()).body())
                .contains("A1 (%)", "33,33", "N/A", "Tỷ lệ dịch vụ công trực tuyến toàn trình")
                .containsPattern("value=\"A1\"[^>]*checked")
                .doesNotContain("??", "indicator=A1");
        assertThat(calls.get("/reports?ids=A1&groupBy=level", TestTokens.officer())
                        .body())
                .contains("không nhóm được theo level");
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy=procedure, SERVICES_NOT_BY",
        "groupBy=level, SERVICES_NOT_BY",
        "procedure=1.000001, SERVICES_NOT_OF",
        "level=4, SERVICES_NOT_OF",
        "population=FINISHED, SERVICES_NOT_FINISHED",
        "ids=C1, UNKNOWN_INDICATOR"
    })
    void aReportSaysWhatServicesAreNotToldBy(String query, String code) throws Exception {
        var answer = new Calls(port).get("/api/reports/v1/indicators?ids=A1,B1&" + query, TestTokens.viewer());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].code"))
                .containsExactly(code);
    }

    private String report(String query, String token) throws Exception {
        var answer = new Calls(port).get("/api/reports/v1/indicators?" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static CatalogueService service(long id, int level, String idMcdt) {
        return new CatalogueService(id, "Dịch vụ " + id, level, null, null, idMcdt);
    }

    private long count(String query) {
        @Nullable Long count = database.queryForObject(query, Long.class);
        return count == null ? 0 : count;
    }

    private HttpResponse<String> call(String query, String token) throws Exception {
        return new Calls(port).get("/api/reports/v1/services?" + query, token);
    }

    private String get(String query, String token) throws Exception {
        var answer = call(query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String share(String answer, int row, String id) {
        var at = "$.rows[" + row + "].values." + id;
        return JsonPath.<Integer>read(answer, at + ".numerator")
                + "/"
                + JsonPath.<Integer>read(answer, at + ".denominator")
                + " "
                + JsonPath.<Object>read(answer, at + ".ratio");
    }
}

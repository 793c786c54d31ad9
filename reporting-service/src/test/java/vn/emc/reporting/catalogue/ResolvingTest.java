package vn.emc.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/**
 * The whole way: codes as they arrive, catalogues as they are told, reports by procedure. Site 34 has two versions, the second
 * from July 2024; site 56 has one; site 42 has none.
 */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class ResolvingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2024-07-01T03:00:00Z");
    private static final CatalogueService TRAINING = service(1, 0, "2.000221.000.00.00.H34", "000001", "Tiền chất");
    private static final CatalogueService PLANTS = service(2, 3, "1.003984.000.00.00.H34", "000002", "Kiểm dịch");
    private static final CatalogueService CARS = service(3, 4, null, "XE-01", "Xe cơ giới cải tạo");

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    private IndicatorScenario told;

    private static CatalogueService service(long id, int level, @Nullable String idCdvcqg, String idMcdt, String name) {
        return new CatalogueService(id, name, level, null, idCdvcqg, idMcdt);
    }

    @BeforeAll
    void tellTheWholeStory() {
        told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"));
        told.threeProvinces();
        // A state before its parts, and parts before their state.
        told.catalogue(new CatalogueState(34, 1, List.of(new DefaultPeriod(10, JANUARY, null, 1))));
        told.catalogue(new CataloguePart(34, 10, 0, List.of(TRAINING)));
        var events = new ArrayList<DossierEvent>();
        events.add(DossierEvents.of(34, "long", "2.000221.000.00.00.H34", "2024-03-04"));
        events.add(DossierEvents.of(34, "short", "2.000221.H34", "2024-03-04"));
        events.add(DossierEvents.of(34, "national", "2.000221", "2024-03-04"));
        events.add(DossierEvents.of(34, "local", "000001", "2024-08-04"));
        events.add(DossierEvents.of(34, "before the service", "000002", "2024-03-04"));
        events.add(DossierEvents.of(34, "with the service", "000002", "2024-07-01"));
        events.add(DossierEvents.of(34, "car", "XE-01", "2024-07-02"));
        events.add(DossierEvents.of(34, "no match", "1", "2024-07-02"));
        events.add(DossierEvents.of(34, "says nothing", null, "2024-07-02"));
        events.add(DossierEvents.of(56, "other province", "000009", "2024-03-04"));
        events.add(DossierEvents.of(42, "no catalogue", "2.000221", "2024-03-04"));
        told.events(events);
        await().atMost(PATIENCE)
                .until(() -> number("select coalesce(sum(dossiers), 0) from day_cell where population = 1") == 11);
        // The codes are known by now: what is told from here on resolves the past.
        told.catalogue(new CataloguePart(34, 11, 1, List.of(CARS)));
        told.catalogue(new CataloguePart(34, 11, 0, List.of(TRAINING, PLANTS)));
        told.catalogue(new CatalogueState(
                34, 2, List.of(new DefaultPeriod(10, JANUARY, JULY, 1), new DefaultPeriod(11, JULY, null, 2))));
        told.catalogue(new CataloguePart(
                56, 20, 0, List.of(service(9, 4, "2.000221.000.00.00.H56", "000009", "Tiền chất thuốc nổ"))));
        told.catalogue(new CatalogueState(56, 3, List.of(new DefaultPeriod(20, JANUARY, null, 1))));
        await().atMost(PATIENCE).until(() -> number("select count(*) from code_match") == 7);
    }

    private long number(String query) {
        var number = database.queryForObject(query, Long.class);
        return number == null ? 0 : number;
    }

    /** Dossiers by the procedure's code and name. */
    private Map<String, Integer> byProcedure(String more) throws Exception {
        var answer = new Calls(port)
                .get(
                        "/api/reports/v1/indicators?ids=B1&groupBy=procedure&from=2024-01-01&to=2024-12-31" + more,
                        TestTokens.admin());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var rows = new TreeMap<String, Integer>();
        for (Map<String, Object> row : JsonPath.<List<Map<String, Object>>>read(answer.body(), "$.rows[*]")) {
            String code = JsonPath.read(row, "$.group.procedure");
            String name = JsonPath.read(row, "$.label.procedure");
            rows.merge(code + " " + name, JsonPath.read(row, "$.values.B1.denominator"), Integer::sum);
        }
        return rows;
    }

    @Test
    void everySpellingCountsForItsService() throws Exception {
        assertThat(byProcedure("&site=34"))
                .isEqualTo(Map.of(
                        "2.000221 Tiền chất", 4,
                        "1.003984 Kiểm dịch", 1,
                        "XE-01 Xe cơ giới cải tạo", 1,
                        "000002 Cấp giấy bưu chính", 1,
                        "1 Cấp giấy bưu chính", 1,
                        "null Không rõ", 1));
    }

    @Test
    void aCodeWhoseMeaningChangesWithinAMonthIsJudgedByTheDay() throws Exception {
        try {
            database.update("""
                    update code_match set first_day = '2024-07-02'
                    where procedure_id = (select id from procedure where code = 'XE-01') and site_id = 34""");

            assertThat(byProcedure("&site=34")).containsEntry("XE-01 Xe cơ giới cải tạo", 1);
            assertThat(byProcedure("&site=34&procedure=XE-01")).isEqualTo(Map.of("XE-01 Xe cơ giới cải tạo", 1));
        } finally {
            Catalogues.matching(database).matchAll(34);
        }
    }

    @Test
    void acrossSitesAProcedureIsCountedByItsNationalCode() throws Exception {
        assertThat(byProcedure("").entrySet().stream()
                        .filter(row -> row.getKey().startsWith("2.000221"))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .isEqualTo(4 + 1 + 1);
    }

    @Test
    void aProcedureIsFoundByAnyOfItsCodes() throws Exception {
        for (var code : List.of("2.000221", "2.000221.000.00.00.H34", "000001")) {
            assertThat(byProcedure("&site=34&procedure=" + code)).as(code).isEqualTo(Map.of("2.000221 Tiền chất", 4));
        }
        assertThat(byProcedure("&site=34&procedure=1")).isEqualTo(Map.of("1 Cấp giấy bưu chính", 1));
        // Before the version that has it, and after.
        assertThat(byProcedure("&site=34&procedure=000002"))
                .isEqualTo(Map.of("1.003984 Kiểm dịch", 1, "000002 Cấp giấy bưu chính", 1));
        assertThat(byProcedure("&site=42&procedure=2.000221")).hasSize(1);
        assertThat(byProcedure("&procedure=nothing")).isEmpty();
    }

    @Test
    void sumsWithoutAProcedureStayWhatTheyWere() throws Exception {
        var answer = new Calls(port)
                .get("/api/reports/v1/indicators?ids=B1&from=2024-01-01&to=2024-12-31", TestTokens.admin());

        assertThat(JsonPath.<Integer>read(answer.body(), "$.rows[0].values.B1.denominator"))
                .isEqualTo(11);
    }

    private HttpResponse<String> dossier(String codeProfile, String token) throws Exception {
        var path = URLEncoder.encode(codeProfile, StandardCharsets.UTF_8).replace("+", "%20");
        return new Calls(port).get("/api/reports/v1/dossiers/34/" + path, token);
    }

    @Test
    void aDossierTellsItsServiceHowItWasFoundAndBothLevels() throws Exception {
        var dossier = dossier("national", TestTokens.operator("H34")).body();

        assertThat(JsonPath.<String>read(dossier, "$.code")).isEqualTo("2.000221");
        assertThat(JsonPath.<String>read(dossier, "$.service.name")).isEqualTo("Tiền chất");
        assertThat(JsonPath.<String>read(dossier, "$.service.idMcdt")).isEqualTo("000001");
        assertThat(JsonPath.<String>read(dossier, "$.service.matchedBy")).isEqualTo("NATIONAL_PART");
        assertThat(JsonPath.<Integer>read(dossier, "$.service.versionId")).isEqualTo(10);
        assertThat(JsonPath.<Integer>read(dossier, "$.levelByEvent")).isEqualTo(4);
        assertThat(JsonPath.<Integer>read(dossier, "$.levelByCatalogue")).isZero();
        assertThat(JsonPath.<String>read(dossier, "$.receivedOn")).isEqualTo("2024-03-04");
        assertThat(JsonPath.<List<String>>read(dossier, "$.unmet")).containsExactly("RESULT_ONLINE");
    }

    @Test
    void theVersionValidAtReceptionDecides() throws Exception {
        assertThat(JsonPath.<Object>read(
                        dossier("before the service", TestTokens.admin()).body(), "$.service"))
                .isNull();
        var after = dossier("with the service", TestTokens.admin()).body();
        assertThat(JsonPath.<Integer>read(after, "$.service.serviceId")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(after, "$.service.versionId")).isEqualTo(11);
        assertThat(JsonPath.<Integer>read(after, "$.levelByCatalogue")).isEqualTo(3);
    }

    @Test
    void aDecidedCodeOutlivesAVersionThatWasReplacedOnItsDay() {
        database.execute("""
                insert into catalogue values (99, 2);
                insert into catalogue_period values
                    (99, 0, 90, '2024-07-01T02:00:00Z', 1), (99, 1, 91, '2024-07-01T09:00:00Z', 1);
                insert into catalogue_part values (99, 90, 0), (99, 91, 0);
                insert into catalogue_service values
                    (901, 90, 99, 'Còn', 4, null, 'A'), (902, 90, 99, 'Bỏ', 4, null, 'B'), (901, 91, 99, 'Còn', 4, null, 'A');
                insert into site_code select 99, id from procedure where code = 'XE-01';
                insert into code_alias (site_id, code, service_id, created_at, created_by)
                    values (99, 'XE-01', 902, '2024-07-01T03:00:00Z', 'demo')""");

        Catalogues.matching(database).matchAll(99);

        assertThat(number("select service_id from code_match where site_id = 99"))
                .isEqualTo(902);
        var services = new SiteServices(database, new CatalogueTables(database));
        assertThat(services.resolve(99, "XE-01", LocalDate.of(2024, 8, 1))).hasValueSatisfying(found -> {
            assertThat(found.versionId()).isEqualTo(90);
            assertThat(found.service().name()).isEqualTo("Bỏ");
        });
    }

    @Test
    void aDossierIsSeenByThoseOfItsOrganisationOnly() throws Exception {
        assertThat(dossier("national", TestTokens.operator("H56")).statusCode()).isEqualTo(404);
        assertThat(dossier("national", TestTokens.viewer()).statusCode()).isEqualTo(403);
        var unknown = dossier("unheard of", TestTokens.admin());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(JsonPath.<String>read(unknown.body(), "$.code")).isEqualTo("DOSSIER_NOT_FOUND");
    }

    /** At the end of the year. It also gives this test a database and a broker of its own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Today {
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(Instant.parse("2024-12-31T03:00:00Z"), ZoneOffset.UTC);
        }
    }
}

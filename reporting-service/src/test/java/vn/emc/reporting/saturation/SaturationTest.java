package vn.emc.reporting.saturation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.received;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.CatalogueState.DefaultPeriod;
import vn.emc.reporting.Calls;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.indicator.IndicatorScenario;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** H34 and H56 both offer 1.000001; H34 also offers 000002 on level 3, which nobody uses online, and 000003 on level 0. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestPropertySource(properties = "emc.test=saturation") // a database of its own: everything is counted
@TestInstance(Lifecycle.PER_CLASS)
class SaturationTest {
    private static final Instant JANUARY = Instant.parse("2024-01-01T00:00:00Z");
    private static final String YEAR = "from=2024-01-01&to=2024-12-31";
    private static final String PATH = "/reports/saturation";
    private static final String FILE = PATH + "/saturation.csv?" + YEAR;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate database;

    @BeforeAll
    void catalogues() {
        try (var told = new IndicatorScenario(environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP"))) {
            told.threeProvinces();
            told.catalogue(new CataloguePart(
                    34,
                    10,
                    0,
                    List.of(
                            service(1, 4, "000001", "1.000001.000.00.00.H34"),
                            service(2, 3, "000002", null),
                            service(3, 0, "000003", null))));
            told.catalogue(new CatalogueState(34, 1, List.of(new DefaultPeriod(10, JANUARY, null, 1))));
            told.catalogue(new CataloguePart(56, 20, 0, List.of(service(9, 4, "A-1", "1.000001.000.00.00.H56"))));
            told.catalogue(new CatalogueState(56, 1, List.of(new DefaultPeriod(20, JANUARY, null, 1))));
            var in = received().at("2024-08-05T09:00:00+07:00");
            told.events(List.of(
                    in.dossier(34, "a").procedure("000001").user(unit("H34.01")).event(),
                    in.dossier(34, "b")
                            .procedure("000001")
                            .user(unit("H34.01"))
                            .formsReception(2)
                            .event(),
                    in.dossier(34, "c").procedure("000001").user(unit("H34.02")).event(),
                    in.dossier(34, "d")
                            .procedure("000002")
                            .user(null)
                            .formsReception(2)
                            .event(),
                    in.dossier(34, "e")
                            .procedure("000003")
                            .level(0)
                            .formsReception(2)
                            .event(),
                    in.dossier(56, "f").procedure("A-1").formsReception(2).event()));
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(count("select count(*) from code_match")).isEqualTo(4);
            assertThat(count("select coalesce(sum(dossiers), 0) from day_cell where population = 1"))
                    .isEqualTo(6);
        });
    }

    @Test
    void whoMayNotSeeSmallCountsDoesNotSeeTheMatrix() throws Exception {
        assertThat(new Calls(port).get(FILE, TestTokens.viewer()).statusCode()).isEqualTo(403);
    }

    @Test
    void theCountryIsByOrganisationAndNationalCodesAreOneService() throws Exception {
        assertThat(lines(FILE, TestTokens.officer()))
                .containsExactly(
                        "Mã dịch vụ,Tên dịch vụ,Mức độ,Mã nơi,Nơi,Hồ sơ tiếp nhận,Hồ sơ tiếp nhận trực tuyến",
                        "1.000001,Dịch vụ 1,4,H34,Tỉnh ba tư,3,2",
                        "1.000001,Dịch vụ 1,4,H56,Thanh Hóa,1,0",
                        "000002,Dịch vụ 2,3,H34,Tỉnh ba tư,1,0");
    }

    @Test
    void anOrganisationIsBySiteAndASiteByUnit() throws Exception {
        assertThat(lines(FILE + "&organisation=H34", TestTokens.admin()))
                .contains("1.000001,Dịch vụ 1,4,34,Một cửa 34,3,2")
                .hasSize(3);
        assertThat(lines(FILE + "&site=34", TestTokens.admin()))
                .contains(
                        "1.000001,Dịch vụ 1,4,H34.01,H34.01,2,1",
                        "1.000001,Dịch vụ 1,4,H34.02,H34.02,1,1",
                        "1.000001,Dịch vụ 1,4,,Không rõ,0,0",
                        "000002,Dịch vụ 2,3,,Không rõ,1,0");
    }

    @Test
    void servicesAreFilteredByUseLevelNameAndPeriod() throws Exception {
        assertThat(lines(FILE + "&use=UNUSED", TestTokens.admin()))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("000002");
        assertThat(lines(FILE + "&use=USED", TestTokens.admin())).hasSize(3);
        assertThat(lines(FILE + "&level=3", TestTokens.admin())).hasSize(2);
        assertThat(lines(FILE + "&q=d%E1%BB%8Bch%20v%E1%BB%A5%202", TestTokens.admin()))
                .hasSize(2);
        assertThat(lines(FILE + "&q=%25", TestTokens.admin())).hasSize(1);
        assertThat(lines(PATH + "/saturation.csv?from=2024-09-01&to=2024-09-30", TestTokens.admin()))
                .contains("1.000001,Dịch vụ 1,4,H34,Tỉnh ba tư,0,0");
    }

    @Test
    void thePageHasTheMatrixWithTextsAndLinks() throws Exception {
        var page = body(PATH + "?" + YEAR, TestTokens.admin());

        assertThat(page)
                .contains(
                        "/reports/procedures/1.000001?from=2024-01-01",
                        "/reports/organisations/H34?from=2024-01-01",
                        "2 / 4",
                        "2 / 3",
                        "0 / 1",
                        "không cung cấp",
                        "saturation.csv?from=2024-01-01")
                .doesNotContain("??", "Dịch vụ 3");
        assertThat(body(PATH + "?" + YEAR + "&size=1&page=1", TestTokens.admin()))
                .contains("Dịch vụ 2", "Trang 2 / 2", "/reports/saturation?from=2024-01-01")
                .doesNotContain("Dịch vụ 1");
        assertThat(body(PATH + "?" + YEAR + "&site=34&lang=en", TestTokens.admin()))
                .contains("Each column is a unit", "H34.02", "1 / 2")
                .doesNotContain("??");
    }

    @Test
    void operatorsSeeTheirOwnOnly() throws Exception {
        assertThat(lines(FILE, TestTokens.operator("H56")))
                .hasSize(2)
                .last()
                .isEqualTo("1.000001,Dịch vụ 9,4,56,Một cửa 56,1,0");
        assertThat(new Calls(port)
                        .get(PATH + "?site=34", TestTokens.operator("H56"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Calls(port)
                        .get(FILE + "&organisation=H34", TestTokens.operator("H56"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingToShowAndWrongQuestionsAreSaid() throws Exception {
        assertThat(body(PATH + "?organisation=H42", TestTokens.admin()))
                .contains("Không có dịch vụ nào")
                .doesNotContain("??");

        var wrong = new Calls(port).get(PATH + "?from=x&level=0&use=SOME&groupBy=site", TestTokens.admin());

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("value=\"x\"", "Hãy dùng ALL, USED hoặc UNUSED", "Tham số “groupBy” không có")
                .doesNotContain("??");
        assertThat(body(PATH + "?level=0", TestTokens.admin())).contains("chỉ có dịch vụ mức độ 3 và 4");
    }

    private static CatalogueService service(long id, int level, String mcdt, @Nullable String national) {
        return new CatalogueService(id, "Dịch vụ " + id, level, null, national, mcdt);
    }

    private static DossierUser unit(String location) {
        return new DossierUser(null, null, 2, location);
    }

    private int count(String query) {
        var count = database.queryForObject(query, Integer.class);
        return count == null ? 0 : count;
    }

    private List<String> lines(String path, String token) throws Exception {
        return body(path, token).replace("\uFEFF", "").lines().toList();
    }

    private String body(String path, String token) throws Exception {
        return new Calls(port).get(path, token).body();
    }
}

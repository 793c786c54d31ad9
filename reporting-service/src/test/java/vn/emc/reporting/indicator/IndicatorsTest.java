package vn.emc.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.test.DossierEvents.processing;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.reporting.OtherServices;
import vn.emc.reporting.rollup.Freshness;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestTokens;

/** The whole way: from the topics through the database to the answer. Today is 22 November 2026. */
@ServiceTest(database = "emc_reporting", broker = ServiceTest.Broker.OWN)
@Import(OtherServices.class)
@TestInstance(Lifecycle.PER_CLASS)
class IndicatorsTest {
    private static final int HA_NAM = 25;
    private static final int NINH_BINH = 42;
    private static final int THANH_HOA = 56;
    private static final int UNHEARD_OF = 999;
    private static final String TODAY = "2026-11-22T03:00:00Z";

    @LocalServerPort
    private int port;

    @Autowired
    private Environment environment;

    @Autowired
    private Freshness freshness;

    @Autowired
    private JdbcTemplate database;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void tellTheWholeStory() {
        var bootstrap = environment.getRequiredProperty("EMC_KAFKA_BOOTSTRAP");
        try (var told = new IndicatorScenario(bootstrap)) {
            told.organisation("H25", "Hà Nam", LocalDate.of(2025, 6, 30), "H42");
            told.organisation("H42", "Ninh Bình", null, null);
            told.organisation("H56", "Thanh Hóa", null, null);
            told.organisation("G02", "Bộ Công Thương", null, null);
            told.site(HA_NAM, "H25");
            told.site(NINH_BINH, "H42");
            told.site(THANH_HOA, "H56");
            var events = new ArrayList<DossierEvent>();
            haNam2024(events);
            haNamAfterTheMerger(events);
            ninhBinh2024(events);
            thanhHoa(events);
            unheardOf(events);
            told.events(events);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(dossiers()).isEqualTo(20 + 1 + 2 + 8 + 1));
        }
    }

    /** 20 dossiers in March and April 2024, 13 of them fully online. */
    private static void haNam2024(List<DossierEvent> events) {
        for (var i = 0; i < 20; i++) {
            var code = "H25-" + i;
            var month = i < 10 ? "03" : "04";
            events.add(received()
                    .dossier(HA_NAM, code)
                    .at("2024-" + month + "-10T09:00:00+07:00")
                    .event());
            if (i < 13) {
                events.add(result().dossier(HA_NAM, code)
                        .at("2024-" + month + "-20T09:00:00+07:00")
                        .event());
            }
        }
    }

    private static void haNamAfterTheMerger(List<DossierEvent> events) {
        events.add(received()
                .dossier(HA_NAM, "late")
                .at("2025-07-01T00:00:00+07:00")
                .event());
    }

    private static void ninhBinh2024(List<DossierEvent> events) {
        events.add(received()
                .dossier(NINH_BINH, "a")
                .at("2024-03-31T23:59:59+07:00")
                .event());
        events.add(received()
                .dossier(NINH_BINH, "b")
                .at("2024-04-01T00:00:00+07:00")
                .formsReception(2)
                .event());
    }

    /** Eight dossiers of 2026: one of each kind the indicators tell apart. */
    private static void thanhHoa(List<DossierEvent> events) {
        var in = received().at("2026-11-10T09:00:00+07:00");
        var out = result().at("2026-11-20T09:00:00+07:00");
        events.add(in.dossier(THANH_HOA, "fully").fromNationalPortal(1).event());
        events.add(out.dossier(THANH_HOA, "fully").payment(1).byPost(1).event());
        events.add(in.dossier(THANH_HOA, "counter payment").event());
        events.add(out.dossier(THANH_HOA, "counter payment").payment(2).event());
        events.add(in.dossier(THANH_HOA, "counter result").event());
        events.add(out.dossier(THANH_HOA, "counter result").formsReception(2).event());
        events.add(in.dossier(THANH_HOA, "partly")
                .level(3)
                .procedure("2.000221.H56")
                .event());
        events.add(out.dossier(THANH_HOA, "partly").level(3).byPost(2).event());
        events.add(in.dossier(THANH_HOA, "partly at the counter")
                .level(3)
                .formsReception(2)
                .procedure("2.000221")
                .event());
        events.add(in.dossier(THANH_HOA, "information")
                .level(0)
                .formsReception(2)
                .fromNationalPortal(1)
                .event());
        events.add(in.dossier(THANH_HOA, "processed on").event());
        events.add(out.dossier(THANH_HOA, "processed on").payment(1).event());
        events.add(processing()
                .dossier(THANH_HOA, "processed on")
                .at("2026-11-21T09:00:00+07:00")
                .event());
        events.add(in.dossier(THANH_HOA, "silent")
                .level(null)
                .procedure(null)
                .formsReception(null)
                .event());
    }

    private static void unheardOf(List<DossierEvent> events) {
        events.add(received()
                .dossier(UNHEARD_OF, "x")
                .at("2023-05-05T09:00:00+07:00")
                .event());
    }

    @Test
    void haNams2024IsAFractionOfItsOwnDossiers() {
        var answer = get("ids=B2&from=2024-01-01&to=2024-12-31&organisation=H25");

        assertThat(value(answer, "B2")).isEqualTo(of(13, 20, 65.0, false));
        assertThat(JsonPath.<String>read(answer, "$.definitions[0].nameVi"))
                .isEqualTo("Tỷ lệ hồ sơ trực tuyến toàn trình");
        assertThat(JsonPath.<Map<String, Integer>>read(answer, "$.coverage"))
                .isEqualTo(Map.of("connected", 1, "total", 1));
        assertThat(Instant.parse(JsonPath.<String>read(answer, "$.dataUntil"))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "B1, 5, 8, 62.5",
                "B2, 2, 8, 25.0",
                "B3, 2, 4, 50.0",
                "B4, 4, 4, 100.0",
                "B5, 1, 2, 50.0",
                "B6, 2, 3, 66.67",
                "B7, 2, 5, 40.0",
                "B8, 1, 5, 20.0"
            })
    void everyIndicatorCountsWhatItsDefinitionSays(String id, int numerator, int denominator, double ratio) {
        var answer = get("ids=" + id + "&organisation=H56");

        assertThat(value(answer, id)).isEqualTo(of(numerator, denominator, ratio, true));
    }

    @Test
    void finishedDossiersAreCountedOnTheDayOfTheirResult() {
        var finished = "ids=B1,B2&site=" + THANH_HOA + "&population=FINISHED&from=2026-11-20&to=2026-11-20";

        var answer = get(finished);

        assertThat(value(answer, "B2")).isEqualTo(of(2, 5, 40.0, true));
        assertThat(value(get(finished.replace("2026-11-20", "2026-11-10")), "B2"))
                .isEqualTo(of(0, 0, null, true));
    }

    @Test
    void aRatioWithoutADenominatorIsNull() {
        var answer = get("ids=B6&organisation=H42&from=2024-01-01&to=2024-12-31");

        assertThat(value(answer, "B6")).isEqualTo(of(0, 0, null, false));
    }

    @Test
    void aDayBeginsAtMidnightInVietnam() {
        var march = get("ids=B1&organisation=H42&from=2024-03-01&to=2024-03-31");
        var april = get("ids=B1&organisation=H42&from=2024-04-01&to=2024-04-30");

        assertThat(value(march, "B1")).isEqualTo(of(1, 1, 100.0, false));
        assertThat(value(april, "B1")).isEqualTo(of(0, 1, 0.0, false));
    }

    @Test
    void asThenAMergedProvinceKeepsItsPast() {
        var answer = get("ids=B1&from=2024-01-01&to=2025-12-31&groupBy=organisation");

        assertThat(groups(answer, "organisation")).containsExactly("H25", "H42");
        assertThat(denominators(answer, "B1")).containsExactly(20, 3);
        assertThat(labels(answer, "organisation")).containsExactly("Hà Nam", "Ninh Bình");
    }

    @Test
    void asNowItsSuccessorCarriesAllOfIt() {
        var answer = get("ids=B1&from=2024-01-01&to=2025-12-31&groupBy=organisation&view=AS_NOW");

        assertThat(groups(answer, "organisation")).containsExactly("H42");
        assertThat(denominators(answer, "B1")).containsExactly(23);
        assertThat(denominators(get("ids=B1&from=2024-01-01&to=2025-12-31&organisation=H25&view=AS_NOW"), "B1"))
                .containsExactly(23);
    }

    @Test
    void rowsCanBeGroupedByTwoThings() {
        var answer = get("ids=B2&from=2024-03-10&to=2024-04-30&groupBy=organisation,month");

        assertThat(groups(answer, "organisation")).containsExactly("H25", "H25", "H42", "H42");
        assertThat(groups(answer, "month")).containsExactly("2024-03", "2024-04", "2024-03", "2024-04");
        assertThat(denominators(answer, "B2")).containsExactly(10, 10, 1, 1);
        assertThat(labels(answer, "month")).startsWith("03/2024");
    }

    @ParameterizedTest
    @CsvSource({"month, 2024-03, 11", "quarter, 2024-Q1, 11", "year, 2024, 22"})
    void rowsCanBeGroupedByTime(String grouping, String first, int dossiers) {
        var answer = get("ids=B1&from=2024-01-01&to=2024-12-31&groupBy=" + grouping);

        assertThat(groups(answer, grouping).getFirst()).isEqualTo(first);
        assertThat(denominators(answer, "B1").getFirst()).isEqualTo(dossiers);
    }

    @Test
    void rowsGroupedByLevelOrSiteBearNumbers() {
        assertThat(groups(get("ids=B1&organisation=H56&groupBy=level"), "level"))
                .containsExactly(0, 3, 4, null);
        assertThat(groups(get("ids=B1&organisation=H56&groupBy=site"), "site")).containsExactly(THANH_HOA);
    }

    @Test
    void rowsGroupedByProcedureBearItsCodeAndName() {
        var answer = get("ids=B1&organisation=H56&groupBy=procedure");

        assertThat(groups(answer, "procedure")).containsExactly("2.000082", "2.000221", "2.000221.H56", null);
        assertThat(labels(answer, "procedure").getFirst()).isEqualTo("Cấp giấy bưu chính");
        assertThat(labels(answer, "procedure").getLast()).isEqualTo("Không rõ");
    }

    @Test
    void aProcedureIsFoundInLongerSpellingsToo() {
        assertThat(value(get("ids=B1&procedure=2.000221"), "B1")).isEqualTo(of(1, 2, 50.0, true));
        assertThat(value(get("ids=B1&procedure=2.000221.H56"), "B1")).isEqualTo(of(1, 1, 100.0, true));
        assertThat(value(get("ids=B1&procedure=2.00022"), "B1")).isEqualTo(of(0, 0, null, true));
    }

    @Test
    void levelNarrowsWhatIsCounted() {
        assertThat(value(get("ids=B1&organisation=H56&level=3"), "B1")).isEqualTo(of(1, 2, 50.0, true));
    }

    @Test
    void aSiteNobodyHasToldUsOfIsCountedAllTheSame() {
        var answer = get("ids=B1&from=2023-01-01&to=2023-12-31&groupBy=organisation");

        assertThat(value(get("ids=B1&from=2023-01-01&to=2023-12-31"), "B1")).isEqualTo(of(1, 1, 100.0, false));
        assertThat(groups(answer, "organisation")).containsExactly((Object) null);
        assertThat(JsonPath.<Map<String, Integer>>read(answer, "$.coverage"))
                .isEqualTo(Map.of("connected", 0, "total", 4));
    }

    @Test
    void aPeriodIsProvisionalUntilFifteenDaysAfterItsEnd() {
        assertThat(provisional("2026-11-07")).isTrue();
        assertThat(provisional("2026-11-06")).isFalse();
    }

    @Test
    void withoutAPeriodTheCurrentYearIsMeant() {
        var answer = get("ids=B1");

        assertThat(JsonPath.<Map<String, String>>read(answer, "$.period"))
                .isEqualTo(Map.of("from", "2026-01-01", "to", "2026-11-22"));
        assertThat(value(answer, "B1")).isEqualTo(of(5, 8, 62.5, true));
    }

    @Test
    void allIndicatorsComeWhenNoneIsNamed() {
        assertThat(JsonPath.<List<String>>read(get(""), "$.definitions[*].id"))
                .containsExactly("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8");
    }

    @Test
    void anOperatorSeesTheirOwnOrganisationOnly() {
        var operator = TestTokens.operator("H56");

        assertThat(value(get("ids=B1&from=2023-01-01", operator, 200), "B1")).isEqualTo(of(5, 8, 62.5, true));
        assertThat(groups(get("ids=B1&from=2023-01-01&groupBy=organisation", operator, 200), "organisation"))
                .containsExactly("H56");
        assertThat(code(get("organisation=H42", operator, 404))).isEqualTo("ORGANISATION_NOT_FOUND");
        assertThat(code(get("site=" + HA_NAM, operator, 404))).isEqualTo("SITE_NOT_FOUND");
    }

    @Test
    void viewersReadAllAggregatesButSmallOnes() {
        var few = get("ids=B1&organisation=H56", TestTokens.viewer(), 200);

        assertThat(JsonPath.<Boolean>read(few, "$.rows[0].values.B1.hidden")).isTrue();
        assertThat(JsonPath.<@Nullable Object>read(few, "$.rows[0].values.B1.denominator"))
                .isNull();
        assertThat(get("ids=B1&organisation=H56", TestTokens.officer(), 200)).doesNotContain("hidden", "suppressed");
    }

    @Test
    void withoutATokenThereIsNoAnswer() throws Exception {
        var answer = http.send(request("").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "ids=B9, UNKNOWN_INDICATOR",
        "from=2024-02-30, BAD_DATE",
        "from=0001-01-01, BAD_DATE",
        "from=2024-02-02&to=2024-02-01, FROM_AFTER_TO",
        "from=2001-01-01&to=2024-02-01, PERIOD_TOO_LONG",
        "organisation=xyz, BAD_ORGANISATION",
        "site=abc, BAD_SITE",
        "site=99999999999, BAD_SITE",
        "level=5, BAD_LEVEL",
        "groupBy=colour, UNKNOWN_GROUPING",
        "groupBy=month&groupBy=site&groupBy=level, TOO_MANY_GROUPINGS",
        "view=SIDEWAYS, BAD_VIEW",
        "population=DEAD, BAD_POPULATION",
        "groupby=month, UNKNOWN_PARAMETER",
        "compare=LAST, BAD_COMPARE",
        "compare=PREVIOUS&groupBy=site&groupBy=quarter, COMPARE_BY_TIME",
        "site=25&site=42, GIVEN_TWICE"
    })
    void aQuestionThatCannotBeAnsweredSaysWhy(String query, String code) {
        var problem = get(query, TestTokens.admin(), 400);

        assertThat(code(problem)).isEqualTo("INVALID_REQUEST");
        assertThat(JsonPath.<List<String>>read(problem, "$.errors[*].code")).containsExactly(code);
        assertThat(JsonPath.<String>read(problem, "$.errors[0].message"))
                .isNotBlank()
                .isNotEqualTo(code);
    }

    @Test
    void eachGroupIsComparedWithItselfInTheMonthBefore() {
        var answer = get("ids=B1&from=2024-04-01&to=2024-04-30&groupBy=organisation&compare=PREVIOUS");

        assertThat(JsonPath.<Map<String, String>>read(answer, "$.comparedWith"))
                .isEqualTo(Map.of("from", "2024-03-01", "to", "2024-03-31"));
        assertThat(groups(answer, "organisation")).containsExactly("H25", "H42");
        assertThat(JsonPath.<Map<String, Object>>read(answer, "$.rows[1].values.B1.earlier"))
                .isEqualTo(Map.of(
                        "version",
                        1,
                        "numerator",
                        1,
                        "denominator",
                        1,
                        "ratio",
                        100.0,
                        "provisional",
                        false,
                        "difference",
                        Map.of("numerator", -1, "denominator", 0, "ratio", -100.0)));
    }

    @Test
    void theYearBeforeStandsBesideTheYear() {
        var answer = get("ids=B1&from=2024-01-01&to=2024-12-31&compare=YEAR_BEFORE");

        assertThat(JsonPath.<Integer>read(answer, "$.rows[0].values.B1.earlier.denominator"))
                .isEqualTo(1);
        assertThat(JsonPath.<Map<String, Object>>read(answer, "$.rows[0].values.B1.earlier.difference"))
                .isEqualTo(Map.of("numerator", 20, "denominator", 21, "ratio", -4.55));
    }

    @Test
    void withoutADenominatorThereIsNoDifferenceInPercentagePoints() {
        var total = get("ids=B1&from=2024-03-01&to=2024-03-31&compare=PREVIOUS");
        var rows = get("ids=B1&from=2024-03-01&to=2024-03-31&compare=PREVIOUS&groupBy=organisation");

        assertThat(JsonPath.<@Nullable Object>read(total, "$.rows[0].values.B1.earlier.ratio"))
                .isNull();
        assertThat(JsonPath.<@Nullable Object>read(total, "$.rows[0].values.B1.earlier.difference.ratio"))
                .isNull();
        assertThat(JsonPath.<Integer>read(total, "$.rows[0].values.B1.earlier.difference.denominator"))
                .isEqualTo(11);
        assertThat(JsonPath.<Map<String, Object>>read(rows, "$.rows[0].values.B1"))
                .as("what was not counted is not 0")
                .doesNotContainKey("earlier");
        assertThat(get("ids=B1")).doesNotContain("comparedWith", "earlier");
    }

    @Test
    void filesAndPageShowTheComparison() throws Exception {
        var query = "ids=B1&from=2024-04-01&to=2024-04-30&groupBy=organisation&compare=PREVIOUS";
        var file = new String(download("text/csv", query), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(file.getFirst()).contains("B1: chênh lệch (điểm phần trăm),B1: phiên bản kỳ so sánh,Độ phủ");
        assertThat(file.get(2)).startsWith("H42,").contains(",1,1,100.00,-1,0,-100.00,1,");
        assertThat(page("/reports?" + query))
                .contains(
                        "So sánh với kỳ từ 01/03/2024 đến 31/03/2024",
                        "B1: chênh lệch",
                        "-100,00 điểm %",
                        "100,00 (1 / 1)")
                .doesNotContain("??");
        assertThat(page("/reports?ids=B1&from=2024-03-01&to=2024-03-31&groupBy=organisation&compare=PREVIOUS&lang=en"))
                .contains("No dossiers in the earlier period", "Compared with 01/02/2024 to 29/02/2024")
                .doesNotContain("??");
    }

    @Test
    void rowsAreGivenPageByPageInTheOrderAskedFor() throws Exception {
        var all = "ids=B1&from=2023-01-01&to=2026-12-31&groupBy=organisation";

        assertThat(organisations(get(all))).containsExactly("H25", "H42", "H56", null);
        assertThat(get(all)).doesNotContain("paging");
        assertThat(organisations(get(all + "&sort=B1,desc"))).containsExactly("H25", null, "H42", "H56");
        assertThat(organisations(get(all + "&sort=B1"))).containsExactly("H56", "H42", "H25", null);
        assertThat(organisations(get(all + "&sort=organisation,desc"))).containsExactly("H56", "H42", "H25", null);
        var last = get(all + "&sort=B1,desc&page=1&size=3");
        assertThat(organisations(last)).containsExactly("H56");
        assertThat(JsonPath.<Map<String, Integer>>read(last, "$.paging"))
                .isEqualTo(Map.of("page", 1, "size", 3, "total", 4));
        assertThat(JsonPath.<Integer>read(last, "$.coverage.connected")).isEqualTo(3);
        assertThat(new String(download("text/csv", all + "&page=0&size=1"), StandardCharsets.UTF_8).lines())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=B2", "sort=site", "sort=B1,up", "size=501", "page=-1", "page=x"})
    void aPageThatCannotBeIsRefused(String page) {
        assertThat(code(get("ids=B1&groupBy=organisation&" + page, TestTokens.admin(), 400)))
                .isEqualTo("INVALID_REQUEST");
    }

    @Test
    void theReportPageShowsItsRowsPageByPage() throws Exception {
        var first =
                page("/reports?ids=B1&from=2023-01-01&to=2026-12-31&groupBy=organisation&groupBy=&size=3&sort=B1,desc");

        assertThat(first)
                .contains("Trang 1 / 2", "aria-sort=\"descending\"", "4 dòng", "Hà Nam")
                .contains("sort=B1,desc&amp;page=1&amp;size=3", "groupBy=organisation&amp;sort=organisation,asc")
                .doesNotContain(">Thanh Hóa<", "??");
        assertThat(first)
                .as("what is on paper, where there is no form")
                .contains("Hồ sơ tiếp nhận trong kỳ · 01/01/2023 – 31/12/2026");
        assertThat(page("/reports?ids=B1&from=2024-01-01&to=2024-12-31&organisation=H25&level=4&channel=online"))
                .contains(" · Cơ quan: H25<", " · Mức độ: Trực tuyến toàn trình<", " · Kênh tiếp nhận: ")
                .doesNotContain("??");
        assertThat(first).containsPattern("indicators.csv[?][^\"]*groupBy=organisation[^\"]*\"");
        assertThat(
                        page(
                                "/reports?ids=B1&from=2023-01-01&to=2026-12-31&groupBy=organisation&size=3&page=1&sort=B1,desc"))
                .contains("Thanh Hóa</a>", "Trang 2 / 2")
                .doesNotContain("Hà Nam</a>");
    }

    private static List<String> organisations(String answer) {
        return JsonPath.read(answer, "$.rows[*].group.organisation");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(code(get("organisation=H99", TestTokens.admin(), 404))).isEqualTo("ORGANISATION_NOT_FOUND");
        assertThat(code(get("site=31415", TestTokens.admin(), 404))).isEqualTo("SITE_NOT_FOUND");
    }

    @Test
    void dossiersAreTakenApartByTheChannelTheyCameInBy() throws Exception {
        var thanhHoa = "site=56&from=2026-11-01&to=2026-11-30";

        assertThat(fractions(get(thanhHoa + "&channel=ONLINE"), 0))
                .containsExactly("5/5", "2/5", "2/4", "4/4", "1/1", "2/3", "2/5", "1/5");
        assertThat(fractions(get(thanhHoa + "&channel=DIRECT"), 0))
                .containsExactly("0/3", "0/3", "0/0", "0/0", "0/1", "0/0", "0/0", "0/0");
        for (var query : List.of(
                thanhHoa,
                thanhHoa + "&population=FINISHED",
                thanhHoa + "&level=3",
                "from=2024-01-01&to=2026-11-22&view=AS_NOW&organisation=H42",
                "from=2024-03-15&to=2026-11-22&attribution=CODE_DATE",
                thanhHoa + "&procedure=2.000221")) {
            var parts = List.of(get(query + "&channel=ONLINE"), get(query + "&channel=DIRECT"));
            assertThat(sum(fractions(parts.getFirst(), 0), fractions(parts.getLast(), 0)))
                    .as(query)
                    .isEqualTo(fractions(get(query), 0));
        }
    }

    @Test
    void theChannelIsAGroupingAsOthersAre() throws Exception {
        var thanhHoa = "ids=B1,B7&site=56&from=2026-11-01&to=2026-11-30";
        var channels = get(thanhHoa + "&groupBy=channel");
        var both = get(thanhHoa + "&groupBy=channel,procedure");

        assertThat(groups(channels, "channel")).containsExactly("DIRECT", "ONLINE");
        assertThat(labels(channels, "channel")).containsExactly("Tiếp nhận trực tiếp", "Tiếp nhận trực tuyến");
        assertThat(fractions(channels, 0)).containsExactly("0/3", "0/0");
        assertThat(fractions(channels, 1)).containsExactly("5/5", "2/5");
        assertThat(groups(get(thanhHoa + "&groupBy=channel&channel=DIRECT"), "channel"))
                .containsExactly("DIRECT");
        assertThat(denominators(both, "B1").stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(8);
        assertThat(groups(get("ids=B1&from=2024-01-01&to=2024-12-31&groupBy=organisation,channel"), "channel"))
                .containsExactly("ONLINE", "DIRECT", "ONLINE");
        assertThat(page("/reports?" + thanhHoa + "&groupBy=channel&channel=ONLINE"))
                .contains("Kênh tiếp nhận", "Tiếp nhận trực tuyến")
                .doesNotContain("/reports/dossiers?indicator", "??");
    }

    /** Hidden numbers could be told from parts by channel: who may not see dossiers is told none. */
    @Test
    void viewersAreToldNothingByChannel() {
        assertThat(code(get("ids=B1&channel=ONLINE", TestTokens.viewer(), 403))).isEqualTo("CHANNEL_NOT_SHOWN");
        assertThat(code(get("ids=B1&groupBy=channel", TestTokens.viewer(), 403)))
                .isEqualTo("CHANNEL_NOT_SHOWN");
        assertThat(get("channel=POST", TestTokens.admin(), 400)).contains("BAD_CHANNEL", "ONLINE hoặc DIRECT");
        assertThat(get("ids=A1&channel=ONLINE", TestTokens.admin(), 400)).contains("SERVICES_NOT_OF");
        assertThat(get("ids=A1&groupBy=channel", TestTokens.admin(), 400)).contains("SERVICES_NOT_BY");
    }

    /** What V20 does to an installation that has dossiers. */
    @Test
    void cellsOfEarlierVersionsAreFilledFromTheDossiers() throws Exception {
        var cells = "select array_agg(t::text order by t::text) from %s t";
        var tables = List.of("day_cell", "month_cell", "procedure_month_cell");
        var before = tables.stream().map(table -> text(cells.formatted(table))).toList();
        var migration = Files.readString(Path.of("src/main/resources/db/migration/V20__received_online.sql"));

        for (var table : tables) {
            database.update("update " + table
                    + " set online_finished = 0, online_paid_online = 0, online_paid = 0, online_by_post = 0");
        }
        database.execute("begin; " + migration.substring(migration.indexOf("create temporary table")) + " commit;");

        assertThat(tables.stream().map(table -> text(cells.formatted(table))).toList())
                .isEqualTo(before);
        assertThat(database.queryForObject("select sum(online_by_post) from month_cell", Integer.class))
                .isPositive();
    }

    private @Nullable String text(String query) {
        return database.queryForObject(query, String.class);
    }

    /** B1 to B8, or those asked for. */
    private static List<String> fractions(String answer, int row) {
        return JsonPath.<Map<String, Map<String, Object>>>read(answer, "$.rows[" + row + "].values").values().stream()
                .map(value -> value.get("numerator") + "/" + value.get("denominator"))
                .toList();
    }

    private static List<String> sum(List<String> some, List<String> others) {
        return IntStream.range(0, some.size())
                .mapToObj(index ->
                        sum(some.get(index), others.get(index), 0) + "/" + sum(some.get(index), others.get(index), 1))
                .toList();
    }

    private static int sum(String one, String other, int part) {
        return Integer.parseInt(one.split("/", 2)[part]) + Integer.parseInt(other.split("/", 2)[part]);
    }

    @Test
    void everyRowSaysForHowManyItSpeaks() throws Exception {
        var months = get("ids=B1&from=2024-03-01&to=2024-04-30&groupBy=month");
        var organisations = get("ids=B1&from=2024-01-01&to=2025-12-31&groupBy=organisation");
        var now = get("ids=B1&from=2024-01-01&to=2025-12-31&groupBy=organisation,year&view=AS_NOW");

        assertThat(coverages(months)).containsExactly("ORGANISATIONS 2/4", "ORGANISATIONS 2/4");
        assertThat(coverages(organisations)).containsExactly("SITES 1/1", "SITES 2/2");
        assertThat(coverages(now)).containsExactly("SITES 2/2", "SITES 1/2");
        assertThat(coverages(get("ids=B1&from=2024-01-01&to=2024-12-31"))).containsExactly("ORGANISATIONS 2/4");
        assertThat(coverages(get("ids=B1&from=2025-01-01&to=2025-12-31&organisation=H42&groupBy=month")))
                .containsExactly("SITES 1/2");
        assertThat(coverages(get("ids=B1&groupBy=site"))).isEmpty();
        assertThat(coverages(get("ids=B1&groupBy=month&site=25&from=2024-01-01&to=2024-12-31")))
                .isEmpty();
        assertThat(page("/reports?ids=B1&from=2024-01-01&to=2024-12-31&groupBy=organisation"))
                .contains("Độ phủ", "1 / 1 hệ thống");
        assertThat(page("/reports?ids=B1&from=2024-01-01&to=2024-12-31&groupBy=month&lang=en"))
                .contains("Coverage", "2 / 4 organisations");
    }

    private static List<String> coverages(String answer) {
        return JsonPath.<List<Map<String, Object>>>read(answer, "$.rows[*].coverage").stream()
                .map(each -> each.get("of") + " " + each.get("connected") + "/" + each.get("total"))
                .toList();
    }

    @Test
    void theCsvFileIsReadAsUtf8AndHasTheSameNumbers() throws Exception {
        var file = download("text/csv", "ids=B2&from=2024-01-01&to=2024-12-31&groupBy=organisation");

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("""
                        \uFEFFMã (Cơ quan),Cơ quan,B2: tử số,B2: mẫu số,B2 (%),Số liệu tạm tính,\
                        B2: tử số theo ngày trong mã,B2: mẫu số theo ngày trong mã,B2 (%) theo ngày trong mã,B2: phiên bản cách tính,\
                        Độ phủ tính theo,Độ phủ: đã kết nối,Độ phủ: tất cả\r
                        H25,Hà Nam,13,20,65.00,Không,13,20,65.00,1,hệ thống một cửa,1,1\r
                        H42,Ninh Bình,0,2,0.00,Không,0,2,0.00,1,hệ thống một cửa,1,1\r
                        """);
    }

    @Test
    void thePdfShowsTheTableInVietnameseWithItsFontsInIt() throws Exception {
        var file = download("application/pdf", "ids=B1,B2&from=2024-01-01&to=2024-12-31&groupBy=organisation");

        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Báo cáo chỉ số · 01/01/2024 – 31/12/2024")
                    .containsPattern("Hà Nam 100,00\\s+20 / 20\\s+65,00\\s+13 / 20")
                    .contains("Ninh Bình", "Tỷ lệ hồ sơ trực tuyến toàn trình")
                    .doesNotContain("??");
            var fonts = document.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).as(name.getName()).isTrue();
            }
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi");
        }
    }

    @Test
    void theWorkbookHasNumbersAndDefinitions() throws Exception {
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var file = download(type, "ids=B2&from=2024-01-01&to=2024-12-31&groupBy=organisation");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var numbers = book.getSheetAt(0);
            assertThat(numbers.getRow(1).getCell(0).getStringCellValue()).isEqualTo("H25");
            assertThat(numbers.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(13);
            assertThat(numbers.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(65.0);
            assertThat(book.getSheetAt(1).getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("Tỷ lệ hồ sơ trực tuyến toàn trình");
        }
    }

    @Test
    void everythingReceivedIsSoonKnownToBeCounted() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(freshness.waiting()).isZero();
            assertThat(freshness.dataUntil()).isNotNull();
        });
    }

    @Test
    void theOverviewShowsTheYearSoFar() throws Exception {
        var page = page("/");

        assertThat(page)
                .contains(
                        "Dữ liệu đến",
                        "Số liệu tạm tính",
                        "62,50",
                        ">5</a> /",
                        ">8</a>",
                        "Thanh Hóa",
                        "11/2026",
                        "Xếp hạng")
                .doesNotContain("??")
                .doesNotContain("Kết nối hệ thống đầu tiên");
    }

    @Test
    void theReportPageShowsWhatWasAskedForAndLinksToItsFiles() throws Exception {
        var page = page("/reports?from=2024-01-01&to=2024-12-31&groupBy=organisation&groupBy=&ids=B2&organisation="
                + "&site=&procedure=");

        assertThat(page)
                .contains(
                        "name=\"site\"",
                        "name=\"procedure\"",
                        "Hà Nam",
                        "65,00",
                        ">13</a> /",
                        ">20</a>",
                        "/reports/indicators.xlsx?from=2024-01-01",
                        "/reports/indicators.pdf?from=2024-01-01")
                .doesNotContain("??");
    }

    @Test
    void theReportPageNamesEachMistake() throws Exception {
        var page = http.send(pageRequest("/reports?from=2024-02-02&to=2024-02-01"), BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Ngày bắt đầu 2024-02-02 sau ngày kết thúc 2024-02-01.");
    }

    private String page(String path) throws IOException, InterruptedException {
        var page = http.send(pageRequest(path), BodyHandlers.ofString());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private HttpRequest pageRequest(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestTokens.admin())
                .header("Accept", "text/html")
                .build();
    }

    private boolean provisional(String to) {
        return JsonPath.read(get("ids=B1&from=2026-01-01&to=" + to), "$.rows[0].values.B1.provisional");
    }

    private @Nullable Integer dossiers() {
        return database.queryForObject(
                "select coalesce(sum(dossiers), 0) from month_cell where population = 1", Integer.class);
    }

    private byte[] download(String type, String query) throws IOException, InterruptedException {
        var answer = http.send(
                request(query)
                        .header("Authorization", TestTokens.admin())
                        .header("Accept", type)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition -> assertThat(disposition).startsWith("attachment"));
        return answer.body();
    }

    private String get(String query) {
        return get(query, TestTokens.admin(), 200);
    }

    private String get(String query, String token, int status) {
        try {
            var answer = http.send(request(query).header("Authorization", token).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/reports/v1/indicators?" + query));
    }

    private static Map<String, @Nullable Object> value(String answer, String id) {
        var value = new HashMap<String, @Nullable Object>(JsonPath.read(answer, "$.rows[0].values." + id));
        value.remove("alternative");
        value.remove("version");
        value.remove("snapshot");
        return value;
    }

    private static Map<String, @Nullable Object> of(
            int numerator, int denominator, @Nullable Double ratio, boolean provisional) {
        var value = new HashMap<String, @Nullable Object>();
        value.put("numerator", numerator);
        value.put("denominator", denominator);
        value.put("ratio", ratio);
        value.put("provisional", provisional);
        return value;
    }

    private static List<@Nullable Object> groups(String answer, String grouping) {
        return JsonPath.read(answer, "$.rows[*].group." + grouping);
    }

    private static List<String> labels(String answer, String grouping) {
        return JsonPath.read(answer, "$.rows[*].label." + grouping);
    }

    private static List<Integer> denominators(String answer, String id) {
        return JsonPath.read(answer, "$.rows[*].values." + id + ".denominator");
    }

    private static String code(String problem) {
        return JsonPath.read(problem, "$.code");
    }

    @TestConfiguration
    static class Today {
        @Bean
        @Primary
        Clock todaysClock() {
            return Clock.fixed(Instant.parse(TODAY), ZoneOffset.UTC);
        }
    }
}

package vn.emc.reconciliation.comparing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.ReconciliationApi;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

/** Step 4 as a program goes through it, with EMC's list in hand. */
@ServiceTest(database = "emc_reconciliation")
@Import(ComparingScene.Handed.class)
class ComparingTest {
    private static final String HEADER = "Mã hồ sơ;Mã TTHC;Ngày tiếp nhận;Trạng thái;Mức độ;Hình thức tiếp nhận\n";
    private static final String SAME = "H56-250101-0001;1.000001;01/01/2025;Đang xử lý;Toàn trình;Trực tuyến\n";
    private static final String OTHER_LEVEL = "H56-250101-0002;1.000001;01/01/2025;Đang xử lý;Một phần;Trực tuyến\n";
    private static final String LOST = "H56-250101-0009;1.000001;01/01/2025;Đang xử lý;Một phần;Trực tuyến\n";

    private final ComparingScene at;
    private final Scene scene;

    ComparingTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired ComparingScene.Handed handed) {
        this.at = new ComparingScene(port, sites, database, handed);
        this.scene = at.scene;
    }

    @Test
    void theUnitUploadsComparesReadsAndFinishes() {
        var id = comparing();
        var list = upload(id, HEADER + SAME + OTHER_LEVEL + LOST);
        assertThat(list.get("state").asString()).isEqualTo("READY");
        assertThat(list.at("/result/lines").intValue()).isEqualTo(3);

        var compared = compare(id);

        var result = compared.get("result");
        assertThat(result.at("/emc/total").intValue()).isEqualTo(3);
        assertThat(result.at("/local/total").intValue()).isEqualTo(3);
        assertThat(counts(result))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("MATCH", "1 1 1", "FIELD_DIFF", "1 1 1", "ONLY_EMC", "1 1 0", "ONLY_LOCAL", "1 0 1"));
        assertThat(result.at("/indicators/b1").asString()).isEqualTo("100.0");
        assertThat(sentences(result)).anyMatch(text -> text.contains("EMC ghi mức 4 (toàn trình), đơn vị ghi mức 3"));
        var findings = scene.officer.get(path(id) + "/comparisons/1/findings?class=FIELD_DIFF&field=LEVEL");
        assertThat(findings.expect(200).json().at("/items/0/fields/0").asString())
                .isEqualTo("LEVEL");
        assertThat(findings.json().at("/items/0/localRow").intValue()).isEqualTo(3);
        assertThat(findings.json().at("/total").intValue()).isEqualTo(1);
        assertThat(scene.operator
                        .get(path(id) + "/comparisons/1/findings?field=UNIT")
                        .json()
                        .at("/total")
                        .intValue())
                .isZero();
        var workbook = scene.operator.get(path(id) + "/comparisons/1/findings.xlsx", "Accept", "*/*");
        assertThat(workbook.expect(200).bytes()).startsWith('P', 'K');

        scene.operator.post(path(id) + "/comparisons/1/completion").expect(204);
        assertThat(scene.operator.state(id)).isEqualTo("AGREEMENT");
    }

    @Test
    void sentencesAreInTheLanguageAskedFor() {
        var id = comparing();
        upload(id, HEADER + SAME + OTHER_LEVEL);
        compare(id);

        var english = scene.operator.get(path(id) + "/comparisons/1", "Accept-Language", "en");

        assertThat(sentences(english.json().get("result"))).anyMatch(text -> text.contains("EMC says level 4"));
    }

    @Test
    void aListThatCannotBeComparedSaysWhy() {
        var id = comparing();

        var list = upload(id, "Tên;Tuổi\nAn;3\n");

        assertThat(list.get("state").asString()).isEqualTo("REFUSED");
        assertThat(list.get("failure").asString()).isEqualTo("FILE_MISSING_COLUMNS");
        assertThat(list.get("message").asString()).contains("CodeProfile");
    }

    @Test
    void headersThatWereTaughtAreRemembered() {
        var id = comparing();
        var own = "Định danh;Ngày tiếp nhận\nH56-250101-0001;01/01/2025\n";
        var taught = scene.operator.upload(
                path(id) + "/local-lists", "a.csv", own.getBytes(UTF_8), Map.of("header", "Định danh=CODE_PROFILE"));
        assertThat(read(id, taught.expect(202).json().get("number").intValue())
                        .get("state")
                        .asString())
                .isEqualTo("READY");

        var again = upload(id, own);

        assertThat(again.get("state").asString()).isEqualTo("READY");
        var wrong = scene.operator.upload(
                path(id) + "/local-lists", "a.csv", own.getBytes(UTF_8), Map.of("header", "Status=CODE_PROFILE"));
        assertThat(wrong.expect(400).code()).isEqualTo("HEADER_NOT_MAPPED");
    }

    @Test
    void nothingIsComparedBeforeThereIsAList() {
        var id = comparing();

        var tooEarly = scene.operator.post(path(id) + "/comparisons").expect(409);
        assertThat(tooEarly.code()).isEqualTo("NOT_ALLOWED_NOW");
        assertThat(tooEarly.errorCodes()).contains("UPLOAD_LIST").doesNotContain("START_COMPARISON");
        upload(id, HEADER + SAME);
        scene.operator.post(path(id) + "/comparisons/1/completion").expect(404);
        assertThat(scene.operator
                        .post(path(id) + "/comparisons", Map.of("localList", 7))
                        .expect(404)
                        .code())
                .isEqualTo("LIST_NOT_FOUND");
    }

    @Test
    void inAnotherStepNothingIsUploaded() {
        var id = scene.withPeriod();

        var refused = scene.operator.upload(path(id) + "/local-lists", "a.csv", SAME.getBytes(UTF_8), Map.of());

        assertThat(refused.expect(409).code()).isEqualTo("NOT_ALLOWED_NOW");
    }

    @Test
    void onlyTheUnitActsAndNobodyElseSees() {
        var id = comparing();
        upload(id, HEADER + SAME);
        compare(id);

        send(scene.officer, id, 403);
        scene.officer.post(path(id) + "/comparisons").expect(403);
        scene.officer.get(path(id) + "/comparisons/1").expect(200);
        scene.admin.get(path(id) + "/local-lists").expect(200);
        send(scene.foreigner, id, 404);
        scene.foreigner.get(path(id) + "/local-lists").expect(404);
        scene.foreigner.get(path(id) + "/comparisons/1").expect(404);
        scene.foreigner.get(path(id) + "/comparisons/1/findings").expect(404);
        scene.foreigner
                .get(path(id) + "/comparisons/1/findings.xlsx", "Accept", "*/*")
                .expect(404);
        scene.foreigner.post(path(id) + "/comparisons").expect(404);
    }

    @Test
    void thePageShowsTheListTheCausesAndTheClasses() {
        var id = comparing();
        var page = "/reconciliations/" + id;
        assertThat(scene.operator.page(page))
                .contains("Đơn vị chưa tải danh sách hồ sơ của mình.", "Tải tệp mẫu")
                .doesNotContain("comparisons\"");
        upload(id, HEADER + SAME + OTHER_LEVEL + ";;;;;\n" + ";1.1;;;;\n");
        assertThat(scene.operator.page(page))
                .contains("3 dòng, 2 hồ sơ đối chiếu được", "Dòng 5, cột A: thiếu mã hồ sơ", page + "/comparisons\"");

        scene.operator.form(page + "/comparisons", Map.of()).expect(204);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> scene.operator.page(page).contains("comparisons/1/completion"));

        assertThat(scene.operator.page(page))
                .contains("EMC ghi mức 4 (toàn trình), đơn vị ghi mức 3", "Khác nội dung", "100,00 %")
                .contains("findings?class=FIELD_DIFF", "findings?field=LEVEL", "findings.xlsx\"");
        assertThat(scene.officer.page(page + "?lang=en"))
                .contains("EMC says level 4", "Different content", "Comparison 1")
                .doesNotContain("comparisons/1/completion", "type=\"file\"", "??");
        scene.operator.form(page + "/comparisons/1/completion", Map.of()).expect(204);
        assertThat(scene.operator.state(id)).isEqualTo("AGREEMENT");
    }

    @Test
    void theAgencyDoesNotActForTheUnitOnThePage() {
        var id = comparing();

        scene.officer.form("/reconciliations/" + id + "/comparisons", Map.of()).expect(403);
    }

    @Test
    void whatIsOverIsNotCancelled() {
        var id = comparing();
        upload(id, HEADER + SAME);
        compare(id);

        assertThat(scene.operator
                        .post(path(id) + "/comparisons/1/cancellation")
                        .expect(409)
                        .errorCodes())
                .contains("START_COMPARISON", "FINISH_COMPARISON");
    }

    @Test
    void thereIsATemplate() {
        var id = comparing();

        var template = scene.operator.get(path(id) + "/local-lists/template", "Accept", "*/*");

        assertThat(template.expect(200).bytes()).startsWith('P', 'K');
    }

    private void send(ReconciliationApi as, long id, int status) {
        as.upload(path(id) + "/local-lists", "a.csv", SAME.getBytes(UTF_8), Map.of())
                .expect(status);
    }

    private long comparing() {
        return at.comparing();
    }

    private JsonNode upload(long id, String list) {
        return at.upload(id, list);
    }

    private JsonNode read(long id, int number) {
        return at.read(id, number);
    }

    private JsonNode compare(long id) {
        return at.compare(id);
    }

    /** Of the classes with dossiers: dossiers, lines of EMC, lines of the unit. */
    private static Map<String, String> counts(JsonNode result) {
        return result.get("classes")
                .valueStream()
                .filter(each -> each.get("dossiers").intValue() > 0)
                .collect(Collectors.toMap(
                        each -> each.get("class").asString(),
                        each -> "%d %d %d"
                                .formatted(
                                        each.get("dossiers").intValue(),
                                        each.get("emc").intValue(),
                                        each.get("local").intValue())));
    }

    private static List<String> sentences(JsonNode result) {
        return result.get("causes")
                .valueStream()
                .map(cause -> cause.get("sentence").asString())
                .toList();
    }
}

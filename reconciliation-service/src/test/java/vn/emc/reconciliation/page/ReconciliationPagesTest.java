package vn.emc.reconciliation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Authority;
import vn.emc.reconciliation.Pdfs;
import vn.emc.reconciliation.ReconciliationApi;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class ReconciliationPagesTest {
    private static final String LIST = "/reconciliations";

    private final Scene scene;
    private final JdbcClient database;

    ReconciliationPagesTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database) {
        this.scene = new Scene(port, sites);
        this.database = database;
    }

    @Test
    void theListShowsStatesAndDeadlines() {
        var id = scene.submitted();
        database.sql("update reconciliation set due_on = due_on - 30 where id = ?")
                .param(id)
                .update();

        var page = scene.officer.page(LIST + "?q=" + id);

        assertThat(page)
                .contains("125/SKHCN-CĐS", "Chờ tiếp nhận", "Quá hạn", "/reconciliations/" + id + "\"")
                .contains("href=\"/reconciliations\" aria-current=\"page\"")
                .doesNotContain("href=\"/reconciliations/new\"");
        assertThat(scene.officer.page(LIST + "?q=" + id + "&lang=en")).contains("Waiting to be taken up", "Overdue");
        assertThat(scene.operator.page(LIST + "?state=DRAFT&overdue=true")).contains("href=\"/reconciliations/new\"");
        assertThat(scene.foreigner.page(LIST + "?q=" + id)).contains("Chưa có đợt đối soát nào");
        assertThat(scene.officer.page(LIST + "?size=1&sort=dueOn,desc")).contains("aria-sort=\"descending\"");
    }

    @Test
    void aUnitWritesAttachesAndSendsItsRequest() {
        assertThat(scene.operator.page(LIST + "/new")).contains("Đề nghị đối soát mới", "value=\"" + scene.site + "\"");
        var path = scene.operator.form(LIST, form()).expect(204).header("HX-Redirect");
        var authority = new Authority("Root of the page");
        scene.admin
                .post("/api/reconciliations/v1/trust-anchors", Map.of("certificate", authority.pem()))
                .expect(201);

        assertThat(scene.operator.page(path))
                .contains("aria-current=\"step\"", "Đang chờ: Đơn vị đề nghị.", "Gửi đề nghị", "Chưa có tài liệu nào.");
        scene.operator
                .upload(
                        path + "/attachments",
                        "cong-van.pdf",
                        Pdfs.signed(authority.signer("Sở KHCN")),
                        Map.of("kind", "LETTER"),
                        "HX-Request",
                        "true")
                .expect(204);
        assertThat(scene.operator.page(path)).contains("cong-van.pdf", "Chữ ký hợp lệ", "TOTAL_PASSED", "Sở KHCN");
        scene.operator.form(path + "/submission", Map.of()).expect(204);

        assertThat(scene.operator.page(path))
                .contains("Chờ tiếp nhận", "Rút đề nghị")
                .doesNotContain(path + "/edit");
        assertThat(scene.officer.page(path)).contains("Tiếp nhận đề nghị", "Trả lại để hoàn thiện", "Từ chối");
        assertThat(scene.admin.page(path)).contains("Bạn chỉ xem được đợt đối soát này.");
    }

    @Test
    void howManyDossiersEachSiteHasIsAskedForBesideThePage() {
        var id = scene.takenUp();
        var path = Paths.of(id);
        assertThat(scene.operator.page(path)).doesNotContain("/site-counts");
        scene.operator
                .form(path + "/period-proposals", Map.of("from", "2025-01-01", "to", "2025-06-30"))
                .expect(204);

        var counts = path + "/site-counts?from=2025-01-01&to=2025-06-30";
        assertThat(scene.officer.page(path)).contains("hx-get=\"" + counts.replace("&", "&amp;") + "\"");
        assertThat(scene.officer.page(counts))
                .contains("Cổng dịch vụ công " + scene.site, "hiện chưa biết", "01/01/2025 – 30/06/2025");
        assertThat(scene.officer.page(counts + "&lang=en")).contains("not known now");
        scene.foreigner.get(counts, "Accept", "text/html").expect(404);
    }

    @Test
    void mistakesAreShownWhereTheyAre() {
        var wrong = new HashMap<>(form());
        wrong.put("technicalEmail", "không phải");
        wrong.put("letterDate", "hôm qua");
        wrong.remove("sites");

        var refused = scene.operator.form(LIST, wrong).expect(422).body();

        assertThat(refused)
                .contains("id=\"technicalEmail-error\"", "Không phải địa chỉ thư điện tử.")
                .contains("id=\"letterDate-error\"", "id=\"sites-error\"")
                .contains("value=\"Trần Thử Nghiệm\"", "Chưa lưu được.");
    }

    @Test
    void aDraftIsChangedOnlyAsItWasSeen() {
        var id = scene.draft();
        var path = Paths.of(id);
        assertThat(scene.operator.page(path + "/edit"))
                .contains("value=\"125/SKHCN-CĐS\"", "name=\"version\" value=\"0\"");
        var changed = new HashMap<>(form());
        changed.put("letterNumber", "126/SKHCN-CĐS");
        changed.put("version", "0");

        scene.operator.form(path, changed).expect(204);

        assertThat(scene.operator.page(path)).contains("126/SKHCN-CĐS");
        assertThat(scene.operator.form(path, changed).expect(422).body()).contains("đã được người khác thay đổi");
    }

    @Test
    void aReasonIsAskedFor() {
        var path = Paths.of(scene.submitted());

        var refused =
                scene.officer.form(path + "/rejection", Map.of()).expect(422).body();

        assertThat(refused).contains("id=\"rejection-error\"", "Bắt buộc phải có.");
        scene.officer
                .form(path + "/rejection", Map.of("reason", "Trùng đợt trước."))
                .expect(204);
        assertThat(scene.operator.page(path)).contains("Bị từ chối", "Trùng đợt trước.", "đã kết thúc");
    }

    @Test
    void whoComesTooLateSeesWhatCanBeDoneNow() {
        var id = scene.submitted();
        scene.operator.post(path(id) + "/withdrawal", Map.of("reason", "Nhầm.")).expect(200);

        var late = scene.officer
                .form(Paths.of(id) + "/acceptance", Map.of())
                .expect(422)
                .body();

        assertThat(late).contains("Không thể thực hiện “Tiếp nhận đề nghị”", "Đã rút");
    }

    @Test
    void thePeriodIsSettledOnThePage() {
        var path = Paths.of(scene.takenUp());
        assertThat(scene.operator
                        .form(path + "/period-proposals", Map.of("from", "2025-06-30", "to", "2025-01-01"))
                        .expect(422)
                        .body())
                .contains("id=\"to-error\"", "value=\"2025-06-30\"");
        scene.operator
                .form(path + "/period-proposals", Map.of("from", "2025-01-01", "to", "2025-06-30", "note", "Hai quý"))
                .expect(204);

        assertThat(scene.officer.page(path)).contains("Đồng ý 01/01/2025 – 30/06/2025", "Hai quý", "Đề xuất khác");
        assertThat(scene.operator.page(path)).doesNotContain("Đồng ý 01/01/2025");
        scene.officer
                .form(path + "/period-acceptances", Map.of("proposal", "1"))
                .expect(204);

        assertThat(scene.operator.page(path)).contains("Hai bên đã thống nhất: 01/01/2025 – 30/06/2025.");
    }

    @Test
    void stepsAreReopenedAndWordsExchangedOnThePage() {
        var path = Paths.of(scene.withPeriod());
        assertThat(scene.operator
                        .form(path + "/reopenings", Map.of("step", "PERIOD"))
                        .expect(422)
                        .body())
                .contains("Bắt buộc phải có.");
        scene.operator
                .form(path + "/reopenings", Map.of("step", "PERIOD", "reason", "Chọn nhầm quý."))
                .expect(204);

        assertThat(scene.officer.page(path)).contains("muốn mở lại bước “Thống nhất thời gian”: Chọn nhầm quý.");
        scene.officer.form(path + "/reopenings/1/agreement", Map.of()).expect(204);
        scene.officer.form(path + "/comments", Map.of("text", "Đã mở lại.")).expect(204);

        assertThat(scene.operator
                        .form(path + "/comments", Map.of("text", " "))
                        .expect(422)
                        .body())
                .contains("id=\"text-error\"");
        assertThat(scene.operator.page(path)).contains("Đã mở lại.", "Đồng ý mở lại bước");
    }

    @Test
    void aLetterThatIsNotProvenSaysWhyAndWaitsForAnOfficersWord() {
        var path = Paths.of(scene.draft());
        scene.operator
                .upload(
                        path + "/attachments",
                        "cong-van.pdf",
                        Pdfs.encrypted(),
                        Map.of("kind", "LETTER"),
                        "HX-Request",
                        "true")
                .expect(204);

        assertThat(scene.operator
                        .form(path + "/submission", Map.of())
                        .expect(422)
                        .body())
                .contains("Chữ ký số của công văn chưa được xác nhận", "Tệp đặt mật khẩu");
        scene.officer
                .form(path + "/letter-acceptance", Map.of("reason", "Đã có bản giấy."))
                .expect(204);
        assertThat(scene.operator.page(path)).contains("Được chấp nhận bởi officer", "Đã có bản giấy.");
        assertThat(scene.operator
                        .upload(
                                path + "/attachments",
                                "a.exe",
                                "MZ".getBytes(StandardCharsets.US_ASCII),
                                Map.of(),
                                "HX-Request",
                                "true",
                                "Accept",
                                "text/html")
                        .expect(422)
                        .body())
                .contains("không phải PDF, DOCX");
    }

    @Test
    void administratorsKeepTheTrustAnchors(@LocalServerPort int port) {
        var page = LIST + "/trust-anchors";
        var pem = new Authority("Root on the page").pem();

        scene.admin
                .upload(page, "root.pem", pem.getBytes(StandardCharsets.UTF_8), Map.of(), "HX-Request", "true")
                .expect(204);

        assertThat(scene.admin.page(page)).contains("CN=Root on the page", "Thêm gốc tin cậy");
        assertThat(scene.officer.page(page)).contains("CN=Root on the page").doesNotContain("anchor-form");
        assertThat(scene.admin
                        .upload(page, "a.pem", new byte[] {1}, Map.of(), "HX-Request", "true", "Accept", "text/html")
                        .expect(422)
                        .body())
                .contains("không phải chứng thư số X.509");
        ReconciliationApi.asViewer(port).get(page, "Accept", "text/html").expect(403);
    }

    @Test
    void somebodyElsesPageDoesNotExist() {
        var path = Paths.of(scene.draft());

        scene.foreigner.get(path, "Accept", "text/html").expect(404);
        scene.foreigner.form(path + "/comments", Map.of("text", "xin chào")).expect(404);
        scene.foreigner.get(path + "/edit", "Accept", "text/html").expect(404);
        scene.admin.get(path + "/edit", "Accept", "text/html").expect(403);
    }

    @Test
    void pagesSpeakEnglishToo() {
        assertThat(scene.operator.page(Paths.of(scene.draft()) + "?lang=en"))
                .contains("What is next", "Waiting for: Requesting unit.", "Attachments")
                .doesNotContain("''");
    }

    private Map<String, String> form() {
        return Map.of(
                "letterNumber",
                "125/SKHCN-CĐS",
                "letterDate",
                "2025-11-20",
                "technicalName",
                "Trần Thử Nghiệm",
                "technicalEmail",
                "kythuat@example.vn",
                "technicalPhone",
                "024 0000 0001",
                "accountableName",
                "Lê Thử Nghiệm",
                "accountableEmail",
                "phutrach@example.vn",
                "accountablePhone",
                "024 0000 0002",
                "sites",
                String.valueOf(scene.site),
                "reason",
                "Chỉ số B2 trên EMC thấp hơn.");
    }
}

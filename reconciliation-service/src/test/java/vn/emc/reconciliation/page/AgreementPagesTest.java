package vn.emc.reconciliation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Authority;
import vn.emc.reconciliation.Pdfs;
import vn.emc.reconciliation.ReconciliationApi;
import vn.emc.reconciliation.ReconciliationApi.Answer;
import vn.emc.reconciliation.Scene;
import vn.emc.reconciliation.Settled;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.test.ServiceTest;

/** Step 5 in the browser. */
@ServiceTest(database = "emc_reconciliation")
class AgreementPagesTest {
    private static final Authority AUTHORITY = new Authority("Root of the page of step 5");

    private final Scene scene;
    private final Settled settled;
    private final JdbcClient database;

    AgreementPagesTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired FileStore files) {
        this.scene = new Scene(port, sites);
        this.settled = new Settled(scene, database, files);
        this.database = database;
    }

    @BeforeEach
    void trust() {
        var answer = scene.admin.post("/api/reconciliations/v1/trust-anchors", Map.of("certificate", AUTHORITY.pem()));
        assertThat(answer.status()).isIn(201, 409);
    }

    @Test
    void bothSidesDecideAgreeSignAndTheAgencyPublishes() {
        var id = settled.compared();
        var path = Paths.of(id);
        assertThat(scene.operator.page(path))
                .contains("Phương án xử lý (phiên bản 0)", "Khác nội dung", "mức độ", "Chưa có phương án")
                .contains("Lấy số liệu đơn vị", "Chưa bên nào đồng ý phiên bản 0.")
                .doesNotContain("Tải biên bản đã ký", "Công bố điều chỉnh");

        decide(scene.operator, path, "TAKE_LOCAL", "Ba thủ tục khai sai mức độ.")
                .expect(204);
        assertThat(scene.officer.page(path))
                .contains("Phương án xử lý (phiên bản 1)", "Ba thủ tục khai sai mức độ.", "Đồng ý phiên bản 1");
        scene.operator.form(path + "/agreements", Map.of("version", "1")).expect(204);
        scene.officer.form(path + "/agreements", Map.of("version", "1")).expect(204);
        assertThat(scene.officer.page(path))
                .contains("Cục Chuyển đổi số quốc gia đồng ý phiên bản 1", "Tải biên bản đã ký");

        var ofUnit = Pdfs.signed(settled.minutes(id), AUTHORITY.signer("Sở KHCN"));
        sign(scene.operator, path, ofUnit).expect(204);
        assertThat(scene.officer.page(path))
                .contains("bien-ban-da-ky.pdf", "Chữ ký hợp lệ", "Sở KHCN")
                .doesNotContain("Công bố điều chỉnh");
        sign(scene.officer, path, Pdfs.signed(ofUnit, AUTHORITY.signer("Cục CĐSQG")))
                .expect(204);

        assertThat(scene.officer.page(path)).contains("Công bố điều chỉnh");
        assertThat(scene.operator.page(path)).doesNotContain("Công bố điều chỉnh");
        assertThat(scene.admin.page(path)).contains("minutes.pdf").doesNotContain("Lưu phương án", "type=\"file\"");
        scene.foreigner.get(path, "Accept", "text/html").expect(404);
    }

    @Test
    void mistakesAreShownWhereTheyAre() {
        var id = settled.compared();
        var path = Paths.of(id);

        var noReason = decide(scene.operator, path, "KEEP_EMC", "").expect(422).body();
        assertThat(noReason).contains("Bắt buộc phải có.", "aria-invalid=\"true\"");
        assertThat(scene.operator
                        .form(
                                path + "/finding-resolutions",
                                Map.of("finding", "99", "remedy", "KEEP_EMC", "reason", "Thử."))
                        .expect(422)
                        .body())
                .contains("99");
        decide(scene.operator, path, "KEEP_EMC", "Đúng.").expect(204);
        assertThat(scene.operator
                        .form(path + "/agreements", Map.of("version", "0"))
                        .expect(422)
                        .body())
                .contains("Phương án đã thay đổi");
        decide(scene.admin, path, "KEEP_EMC", "Xem thôi.").expect(403);
        decide(scene.foreigner, path, "KEEP_EMC", "Không phải của mình.").expect(404);
    }

    @Test
    void aScanIsAcceptedByTheOtherSideAndAnotherVersionMakesItVoid() {
        var id = settled.agreed();
        var path = Paths.of(id);
        sign(scene.operator, path, Pdfs.plain()).expect(204);
        assertThat(scene.operator.page(path))
                .contains("Bản quét, không có chữ ký số.")
                .doesNotContain("/minutes/signed/1/acceptance");
        assertThat(sign(scene.operator, path, settled.minutes(id)).expect(422).body())
                .contains("chính là biên bản chưa ký");

        var accept = path + "/minutes/signed/1/acceptance";
        assertThat(scene.officer.page(path)).contains(accept);
        assertThat(scene.officer.form(accept, Map.of("reason", "")).expect(422).body())
                .contains("Bắt buộc phải có.");
        scene.officer
                .form(accept, Map.of("reason", "Có dấu hai bên.", "both", "true"))
                .expect(204);
        assertThat(scene.officer.page(path)).contains("Có dấu hai bên.", "Bản này có chữ ký của cả hai bên.");

        decide(scene.officer, path, "KEEP_EMC", "Xem lại.").expect(204);
        assertThat(scene.operator.page(path)).contains("phiên bản cũ, không còn giá trị");
    }

    @Test
    void thePageSpeaksEnglish() {
        var id = settled.agreed();

        assertThat(scene.officer.page(Paths.of(id) + "?lang=en"))
                .contains("Remedies (version 1)", "Download the minutes (.pdf)", "Upload signed minutes")
                .doesNotContain("??");
    }

    @Test
    void aClosedOneOffersItsDossier() {
        var id = settled.agreed();
        var path = Paths.of(id);
        assertThat(scene.operator.page(path)).doesNotContain("dossier.zip");
        database.sql("update reconciliation set state = 'CLOSED', due_on = null where id = ?")
                .param(id)
                .update();

        assertThat(scene.operator.page(path))
                .contains("dossier.zip", "Tải hồ sơ đối soát")
                .doesNotContain("Lưu phương án");
        scene.operator
                .get("/api/reconciliations/v1/requests/" + id + "/dossier.zip")
                .expect(200);
        assertThat(scene.officer.page(path)).contains("Lượt tải về (1)");
    }

    private static Answer decide(ReconciliationApi as, String path, String remedy, String reason) {
        return as.form(path + "/resolutions/FIELD_DIFF", Map.of("field", "LEVEL", "remedy", remedy, "reason", reason));
    }

    private static Answer sign(ReconciliationApi as, String path, byte[] file) {
        return as.upload(path + "/minutes/signed", "bien-ban-da-ky.pdf", file, Map.of(), "HX-Request", "true");
    }
}

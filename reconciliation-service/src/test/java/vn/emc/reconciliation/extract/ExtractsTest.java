package vn.emc.reconciliation.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.emc.reconciliation.ReconciliationApi.path;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.extract.ExtractChunk;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.ReconciliationApi;
import vn.emc.reconciliation.Scene;
import vn.emc.test.DossierEvents;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class ExtractsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Scene scene;
    private final JdbcClient database;

    ExtractsTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database) {
        this.scene = new Scene(port, sites);
        this.database = database;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("spring.mail.properties.mail.smtp.starttls.required", () -> "false");
        registry.add("emc.reconciliation.mail.from", () -> "emc@example.vn");
        registry.add("emc.reconciliation.mail.public-url", () -> "https://emc.example.vn");
        registry.add("emc.reconciliation.workbooks.rows-per-sheet", () -> "2");
    }

    @AfterAll
    static void stopTheMailServer() {
        MAIL.stop();
    }

    @Test
    void theRequestNamesTheSitesAndAMonthAroundThePeriod() {
        var id = scene.withPeriod();

        var begun = scene.officer.post(path(id) + "/extracts").expect(202);

        var request = FakeLedger.request(scene.site, ExtractRequest::wanted);
        assertThat(begun.header("Location")).isEqualTo(path(id) + "/extracts/1");
        assertThat(begun.json().get("state").asString()).isEqualTo("REQUESTED");
        assertThat(request.sites()).containsExactly(scene.site);
        assertThat(request.from()).isEqualTo("2024-12-01");
        assertThat(request.to()).isEqualTo("2025-07-31");
    }

    @Test
    void theFilesSayWhatTheLedgerHeld() throws IOException {
        var id = scene.withPeriod();
        var ready = extracted(id, events());

        var dossiers = zipped(content(scene.officer, id, "DOSSIERS", "application/zip"));
        assertThat(dossiers)
                .isEqualTo(("\uFEFFCodeProfile,SiteId,CodeTTHC,Location,NgayTiepNhan,NgayTraKetQua,Status,Level,"
                                + "FormsReceptionTiepNhan,FormsReceptionTraKetQua,FormsPayments,IsDVCBC,TrongKy\r\n"
                                + "'=A-1,%1$d,2.000082,000.00.11.H56,2025-03-04,2025-03-08,3,4,1,1,0,0,1\r\n"
                                + "\"B,\"\"2\",%1$d,2.000082,000.00.11.H56,2024-12-20,,2,4,1,,,,0\r\n"
                                + "C-3,%1$d,2.000082,000.00.11.H56,2025-06-30,,1,4,2,,,,1\r\n")
                        .formatted(scene.site));
        var events = zipped(content(scene.officer, id, "EVENTS", "application/zip"));
        assertThat(events.lines())
                .hasSize(6)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith("'=A-1," + scene.site + ",")
                                .endsWith(
                                        ",3,2025-03-08T08:00:00+07:00,2025-03-08T08:00:00+07:00,2.000082,000.00.11.H56,4,1,,0,0,0"));
        assertThat(ready.get("cutOff").asString()).isEqualTo(FakeLedger.CUT_OFF.toString());
        assertThat(ready.at("/manifest/files/0/rows").intValue()).isEqualTo(3);
        assertThat(ready.at("/manifest/files/1/rows").intValue()).isEqualTo(5);
        assertThat(ready.at("/manifest/files/0/csvSha256").asString())
                .isEqualTo(FakeLedger.sha256(dossiers.getBytes(UTF_8)));
        assertThat(ready.at("/manifest/files/0/sha256").asString())
                .isEqualTo(FakeLedger.sha256(content(scene.officer, id, "DOSSIERS", "application/zip")));
        assertThat(new String(content(scene.officer, id, "DOSSIERS", "text/csv"), UTF_8))
                .isEqualTo(dossiers);
    }

    @Test
    void theSameRowsMakeTheSameFiles() {
        var one = extracted(scene.withPeriod(), events());
        var events = events();
        var id = scene.withPeriod();
        var first = extracted(id, events);

        var second = extracted(id, events);

        assertThat(second.get("number").intValue()).isEqualTo(2);
        assertThat(shas(second)).isEqualTo(shas(first)).hasSize(2);
        assertThat(shas(one)).isNotEqualTo(shas(first));
    }

    @Test
    void piecesThatComeTwiceAreTakenOnce() {
        var id = scene.withPeriod();
        var extract = start(id);
        var ledger = new FakeLedger(events());
        var pieces = ledger.pieces(extract);
        ledger.begin(extract);
        pieces.subList(0, 2).forEach(FakeLedger::send);
        awaitRows(extract, 2);

        // ingest-service begins anew; its end is heard before its rows
        ledger.begin(extract);
        ledger.end(extract);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(one(id, 1).at("/progress/total").asInt(0)).isEqualTo(5));
        assertThat(one(id, 1).get("state").asString()).isEqualTo("RUNNING");
        pieces.forEach(FakeLedger::send);

        awaitState(id, 1, "READY");
        assertThat(one(id, 1).at("/manifest/files/1/rows").intValue()).isEqualTo(5);
        assertThat(one(id, 1).at("/progress/percent").intValue()).isEqualTo(100);
    }

    @Test
    void rowsThatAreLostOrChangedMakeItFail() {
        var id = scene.withPeriod();
        var lost = start(id);
        var ledger = new FakeLedger(events());
        ledger.begin(lost);
        FakeLedger.send(ledger.pieces(lost).get(1));
        awaitState(id, 1, "FAILED");
        assertThat(one(id, 1).get("failure").asString()).isEqualTo("ROWS_LOST");

        var changed = start(id);
        ledger.begin(changed);
        ledger.pieces(changed).forEach(piece -> {
            var content = piece.content();
            content[content.length / 2] ^= 1;
            FakeLedger.send(new ExtractChunk(changed, piece.number(), piece.rows(), content));
        });
        ledger.end(changed);
        awaitState(id, 2, "FAILED");
        assertThat(one(id, 2).get("failure").asString()).isEqualTo("ROWS_DAMAGED");

        FakeLedger.fail(start(id));
        awaitState(id, 3, "FAILED");
        assertThat(one(id, 3).get("failure").asString()).isEqualTo("DiskFull");
        assertThat(extracted(id, events()).get("number").intValue()).isEqualTo(4);
    }

    @Test
    void aNewExtractCancelsTheOneUnderWay() {
        var id = scene.withPeriod();
        var first = start(id);
        start(id);

        assertThat(one(id, 1).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(one(id, 2).get("state").asString()).isEqualTo("REQUESTED");
        FakeLedger.request(scene.site, request -> request.extractId().equals(first) && !request.wanted());
        new FakeLedger(events()).sendAll(first);
        scene.officer.post(path(id) + "/extracts/2/cancellation").expect(200);
        assertThat(one(id, 2).get("cancelledBy").asString()).isEqualTo("officer");
        assertThat(scene.officer
                        .post(path(id) + "/extracts/2/cancellation")
                        .expect(409)
                        .errorCodes())
                .contains("START_EXTRACT")
                .doesNotContain("CANCEL_EXTRACT", "HAND_OVER");
        assertThat(one(id, 1).get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void onlyTheOfficerStartsCancelsAndHandsOver() {
        var id = scene.withPeriod();
        extracted(id, events());

        for (var act : List.of("/extracts", "/extracts/1/cancellation", "/extracts/1/handover")) {
            scene.operator.post(path(id) + act).expect(403);
            scene.admin.post(path(id) + act).expect(403);
            assertThat(scene.foreigner.post(path(id) + act).expect(404).code()).isEqualTo("RECONCILIATION_NOT_FOUND");
        }
        assertThat(scene.officer.get(path(id) + "/extracts").json()).hasSize(1);
        assertThat(scene.admin.get(path(id) + "/extracts").json()).hasSize(1);
    }

    @Test
    void theUnitSeesAnExtractOnceItIsHandedOver() {
        var id = scene.withPeriod();
        extracted(id, events());
        assertThat(scene.operator.get(path(id) + "/extracts").expect(200).json())
                .isEmpty();
        for (var part : List.of("", "/content", "/downloads")) {
            assertThat(scene.operator
                            .get(path(id) + "/extracts/1" + part)
                            .expect(404)
                            .code())
                    .isEqualTo("EXTRACT_NOT_FOUND");
        }

        handOver(id, 1, "Xin xem tệp đính kèm.").expect(200);

        assertThat(scene.operator.state(id)).isEqualTo("COMPARISON");
        var seen = scene.operator.get(path(id) + "/extracts/1").expect(200).json();
        assertThat(seen.at("/handover/message").asString()).isEqualTo("Xin xem tệp đính kèm.");
        assertThat(seen.at("/handover/by").asString()).isEqualTo("officer");
        content(scene.operator, id, "DOSSIERS", "application/zip");
        content(scene.admin, id, "EVENTS", "text/csv");
        for (var side : List.of(scene.operator, scene.officer)) {
            var downloads = side.get(path(id) + "/extracts/1/downloads").json().get("items");
            assertThat(downloads
                            .valueStream()
                            .map(one -> one.get("by").asString()
                                    + one.get("file").asString()
                                    + one.get("form").asString()))
                    .containsExactly("adminEVENTSCSV", "operator.h56DOSSIERSZIP");
        }
        for (var part : List.of("", "/content", "/downloads")) {
            assertThat(scene.foreigner
                            .get(path(id) + "/extracts/1" + part)
                            .expect(404)
                            .code())
                    .isEqualTo("RECONCILIATION_NOT_FOUND");
        }
        assertThat(scene.officer
                        .get(path(id) + "/history")
                        .json()
                        .at("/items/0/action")
                        .asString())
                .isEqualTo("HAND_OVER");
    }

    @Test
    void theTechnicalContactIsToldInBothLanguages() throws Exception {
        var id = scene.withPeriod();
        var ready = extracted(id, events());

        handOver(id, 1, "Xin xem tệp.").expect(200);

        await().atMost(PATIENCE).until(() -> mails(id).findAny().isPresent());
        var mail = mails(id).findAny().orElseThrow();
        assertThat(mail.getAllRecipients()[0]).hasToString("kythuat@example.vn");
        assertThat(mail.getSubject()).isEqualTo("[EMC] Đợt đối soát " + id + ": đã bàn giao dữ liệu trích xuất");
        assertThat(mail.getContent().toString())
                .contains(
                        "Kính gửi Trần Thử Nghiệm",
                        "Dear Trần Thử Nghiệm",
                        "Xin xem tệp.",
                        "20/11/2025 09:30:00",
                        ready.at("/manifest/files/0/sha256").asString(),
                        "https://emc.example.vn/reconciliations/" + id);
        await().atMost(PATIENCE)
                .until(() -> database.sql("select state from mail where reconciliation_id = ?")
                        .param(id)
                        .query(String.class)
                        .single()
                        .equals("SENT"));
    }

    @Test
    void whatIsNotTheNewestOrNotReadyIsNotHandedOver() {
        var draft = scene.takenUp();
        assertThat(handOver(draft, 1, null).expect(409).code()).isEqualTo("NOT_ALLOWED_NOW");
        assertThat(scene.officer.post(path(draft) + "/extracts").expect(409).errorCodes())
                .contains("PROPOSE_PERIOD");
        var id = scene.withPeriod();
        assertThat(handOver(id, 1, null).expect(404).code()).isEqualTo("EXTRACT_NOT_FOUND");
        extracted(id, events());
        extracted(id, events());
        start(id);

        assertThat(handOver(id, 3, null).expect(409).code()).isEqualTo("EXTRACT_NOT_READY");
        assertThat(scene.officer
                        .get(path(id) + "/extracts/3/content")
                        .expect(409)
                        .code())
                .isEqualTo("EXTRACT_NOT_READY");
        assertThat(handOver(id, 1, null).expect(409).code()).isEqualTo("EXTRACT_OUTDATED");
        assertThat(handOver(id, 2, "x".repeat(2_001)).expect(400).pointers()).containsExactly("/reason");
        handOver(id, 2, null).expect(200);
        assertThat(handOver(id, 2, null).expect(409).code()).isEqualTo("NOT_ALLOWED_NOW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update extract set manifest = '{}' where id = '%s'",
                "update extract set state = 'CANCELLED' where id = '%s'",
                "delete from extract where id = '%s'",
                "truncate extract cascade -- %s",
                "update extract_handover set message = 'x' where extract_id = '%s'",
                "delete from extract_handover where extract_id = '%s'",
                "update extract_download set by = 'x' where extract_id = '%s'",
                "delete from extract_download where extract_id = '%s'"
            })
    void theDatabaseItselfRefusesToChangeWhatIsOver(String statement) {
        var id = scene.withPeriod();
        extracted(id, events());
        content(scene.officer, id, "DOSSIERS", "application/zip");
        handOver(id, 1, null).expect(200);

        assertThatThrownBy(() ->
                        database.sql(statement.formatted(extractId(id, 1))).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("is kept as it is");
    }

    @Test
    void aWorkbookIsMadeWhenAskedForAndGoesOnInFurtherSheets() throws IOException {
        var id = scene.withPeriod();
        extracted(id, events());
        var address = path(id) + "/extracts/1/content?file=DOSSIERS";
        var excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

        scene.officer.get(address, "Accept", excel).expect(202);

        await().atMost(PATIENCE)
                .until(() -> scene.officer.get(address, "Accept", excel).status() == 200);
        var first = scene.officer.get(address + "&form=XLSX").expect(200);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(first.bytes()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=A-1");
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("CodeProfile");
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("C-3");
        }
        assertThat(scene.officer.get(address, "Accept", excel).bytes()).isEqualTo(first.bytes());
        assertThat(scene.officer.get(address, "Accept", "image/png").expect(406).code())
                .isEqualTo("NO_SUCH_FORM");
    }

    @Test
    void thePageShowsTheStepToEitherSide() {
        var id = scene.withPeriod();
        var page = "/reconciliations/" + id;
        assertThat(scene.officer.page(page)).contains("Chưa trích xuất lần nào.", "Trích xuất dữ liệu</button>");
        assertThat(scene.admin.page(page)).contains("Chưa trích xuất lần nào.").doesNotContain(page + "/extracts");
        assertThat(scene.operator.page(page))
                .contains("Chưa có bản trích xuất nào được bàn giao.")
                .doesNotContain(page + "/extracts");

        scene.officer.form(page + "/extracts", Map.of()).expect(204);
        assertThat(scene.officer.page(page))
                .contains("hx-trigger=\"every 1s\"", "Đang chờ và đếm sự kiện…", "Dừng trích xuất</button>")
                .doesNotContain("Trích xuất lại");
        new FakeLedger(events()).sendAll(extractId(id, 1));
        awaitState(id, 1, "READY");
        assertThat(scene.officer.page(page))
                .contains("Hồ sơ", one(id, 1).at("/manifest/files/0/sha256").asString(), "20/11/2025 09:30")
                .contains("Lời nhắn gửi đầu mối kỹ thuật (Trần Thử Nghiệm)", "Trích xuất lại</button>")
                .doesNotContain("hx-trigger=\"every 1s\"");
        assertThat(scene.officer.page(page + "?lang=en")).contains("Data extracted from EMC", "Hand over the extract");
        assertThat(scene.officer
                        .form(page + "/extracts/1/handover", Map.of("message", "x".repeat(2_001)))
                        .expect(422)
                        .body())
                .contains("id=\"handover-error\"");
        scene.officer
                .form(page + "/extracts/1/handover", Map.of("message", "Xin xem."))
                .expect(204);

        var handedOver = scene.operator.page(page);
        assertThat(handedOver).contains("Đã bàn giao lúc", "Xin xem.", "file=DOSSIERS&amp;form=ZIP", "Tạo tệp Excel");
        scene.operator
                .get(path(id) + "/extracts/1/content?file=EVENTS&form=ZIP")
                .expect(200);
        assertThat(scene.officer.page(page)).contains("Lượt tải về (1)", "operator.h56");
        scene.operator
                .form(page + "/extracts/1/workbooks", Map.of("file", "EVENTS"))
                .expect(204);
        await().atMost(PATIENCE).until(() -> scene.operator.page(page).contains("file=EVENTS&amp;form=XLSX"));
        scene.foreigner
                .form(page + "/extracts/1/workbooks", Map.of("file", "EVENTS"))
                .expect(404);
        scene.operator.form(page + "/extracts", Map.of()).expect(403);
    }

    @Test
    void whatFailedIsSaidOnThePage() {
        var id = scene.withPeriod();
        FakeLedger.fail(start(id));
        awaitState(id, 1, "FAILED");

        assertThat(scene.officer.page("/reconciliations/" + id))
                .contains("Không trích xuất được (mã lỗi: DiskFull)", "Trích xuất lại</button>");
    }

    @Test
    void theUnitComparesItsListWithWhatItWasGiven() {
        var id = scene.withPeriod();
        extracted(id, events());
        handOver(id, 1, null).expect(200);
        var list = "CodeProfile,SiteId,CodeTTHC,Location,NgayTiepNhan,NgayTraKetQua,Status,Level\r\n"
                + "'=A-1,%1$d,2.000082,000.00.11.H56,2025-03-04,2025-03-08,3,3\r\n".formatted(scene.site)
                + "\"B,\"\"2\",%1$d,2.000082,000.00.11.H56,2025-01-02,,2,4\r\n".formatted(scene.site)
                + "D-4,%1$d,2.000082,000.00.11.H56,2025-02-03,,1,4\r\n".formatted(scene.site);
        scene.operator
                .upload(path(id) + "/local-lists", "cua-don-vi.csv", list.getBytes(UTF_8), Map.of())
                .expect(202);
        await().atMost(PATIENCE)
                .until(() -> scene.operator
                        .get(path(id) + "/local-lists/1")
                        .expect(200)
                        .json()
                        .get("state")
                        .asString()
                        .equals("READY"));

        scene.operator.post(path(id) + "/comparisons").expect(202);
        await().atMost(PATIENCE)
                .until(() -> scene.operator
                        .get(path(id) + "/comparisons/1")
                        .expect(200)
                        .json()
                        .get("state")
                        .asString()
                        .equals("READY"));

        var findings = scene.officer
                .get(path(id) + "/comparisons/1/findings")
                .expect(200)
                .json();
        assertThat(findings.get("items")
                        .valueStream()
                        .map(each -> (each.has("emc") ? each.get("emc") : each.get("local"))
                                        .get("codeProfile")
                                        .asString()
                                + " "
                                + each.get("class").asString()))
                .containsExactlyInAnyOrder("=A-1 FIELD_DIFF", "B,\"2 PERIOD_SHIFT", "C-3 ONLY_EMC", "D-4 ONLY_LOCAL");
    }

    /** Three dossiers: one finished in the period, one only near it, one received on its last day. */
    private List<DossierEvent> events() {
        return List.of(
                event(DossierEvents.received(), "=A-1", "2025-03-04"),
                event(DossierEvents.result(), "=A-1", "2025-03-08"),
                event(DossierEvents.received(), "B,\"2", "2024-12-20"),
                event(DossierEvents.status(4), "B,\"2", "2024-12-21"),
                event(DossierEvents.received().formsReception(2), "C-3", "2025-06-30"));
    }

    private DossierEvent event(DossierEvents event, String codeProfile, String day) {
        return event.dossier(scene.site, codeProfile)
                .at(day + "T08:00:00+07:00")
                .event();
    }

    private UUID start(long id) {
        var number =
                scene.officer.post(path(id) + "/extracts").expect(202).json().get("number");
        return extractId(id, number.intValue());
    }

    private UUID extractId(long id, int number) {
        return database.sql("select id from extract where reconciliation_id = ? and number = ?")
                .param(id)
                .param(number)
                .query(UUID.class)
                .single();
    }

    private JsonNode extracted(long id, List<DossierEvent> events) {
        new FakeLedger(events).sendAll(start(id));
        var number =
                scene.officer.get(path(id) + "/extracts").json().at("/0/number").intValue();
        awaitState(id, number, "READY");
        return one(id, number);
    }

    private JsonNode one(long id, int number) {
        return scene.officer.get(path(id) + "/extracts/" + number).expect(200).json();
    }

    private void awaitState(long id, int number, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(one(id, number).get("state").asString()).isEqualTo(state));
    }

    private void awaitRows(UUID extract, int chunks) {
        await().atMost(PATIENCE)
                .until(() -> database.sql("select chunks from extract where id = ?")
                                .param(extract)
                                .query(Integer.class)
                                .single()
                        == chunks);
    }

    private ReconciliationApi.Answer handOver(long id, int number, @Nullable String message) {
        var body = message == null ? Map.<String, String>of() : Map.of("message", message);
        return scene.officer.post(path(id) + "/extracts/" + number + "/handover", body);
    }

    private static byte[] content(ReconciliationApi who, long id, String file, String type) {
        return who.get(path(id) + "/extracts/1/content?file=" + file, "Accept", type)
                .expect(200)
                .bytes();
    }

    private static String zipped(byte[] archive) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            assertThat(zip.getNextEntry()).isNotNull();
            return new String(zip.readAllBytes(), UTF_8);
        }
    }

    private static List<String> shas(JsonNode extract) {
        return extract.at("/manifest/files")
                .valueStream()
                .map(file -> file.get("sha256").asString())
                .toList();
    }

    private static Stream<MimeMessage> mails(long id) {
        return Stream.of(MAIL.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getSubject().contains(" " + id + ":");
            } catch (MessagingException unreadable) {
                return false;
            }
        });
    }
}

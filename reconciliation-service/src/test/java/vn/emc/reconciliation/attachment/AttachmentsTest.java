package vn.emc.reconciliation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Authority;
import vn.emc.reconciliation.Pdfs;
import vn.emc.reconciliation.ReconciliationApi.Answer;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class AttachmentsTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final int MIB = 1024 * 1024;

    private final Scene scene;
    private final Path dataDir;

    AttachmentsTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Value("${emc.reconciliation.data-dir}") Path dataDir) {
        this.scene = new Scene(port, sites);
        this.dataDir = dataDir;
    }

    @Test
    void aFileIsKeptUnderItsHashAndComesBackAsItWas() throws IOException {
        var id = scene.draft();
        var content = Pdfs.plain();

        var added = scene.operator.attach(id, "Công văn 125.pdf", content).expect(201);

        var sha256 = sha256(content);
        assertThat(added.json().get("sha256").asString()).isEqualTo(sha256);
        assertThat(added.json().get("size").intValue()).isEqualTo(content.length);
        assertThat(added.json().get("kind").asString()).isEqualTo("LETTER");
        assertThat(Files.readAllBytes(dataDir.resolve("files/" + sha256.substring(0, 2) + "/" + sha256)))
                .isEqualTo(content);
        var download = scene.officer.get(added.header("Location") + "/content").expect(200);
        assertThat(download.bytes()).isEqualTo(content);
    }

    @Test
    void theSameContentLiesThereOnce() throws IOException {
        var id = scene.draft();
        scene.operator.attach(id, "a.png", PNG).expect(201);
        scene.operator.attach(id, "b.png", PNG).expect(201);

        var sha256 = sha256(PNG);
        try (var files = Files.list(dataDir.resolve("files/" + sha256.substring(0, 2)))) {
            assertThat(files.filter(file -> file.endsWith(sha256))).hasSize(1);
        }
        try (var left = Files.list(dataDir.resolve("files"))) {
            assertThat(left.filter(file -> file.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    @Test
    void nothingIsEverShownByTheBrowser() {
        var id = scene.draft();
        var place =
                scene.operator.attach(id, "Bản vẽ \"1\".png", PNG).expect(201).header("Location");

        var answer = scene.operator.get(place + "/content").expect(200);

        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''B%E1%BA%A3n");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void whatAFileIsIsToldByWhatIsInIt() throws IOException {
        var id = scene.draft();

        assertThat(type(attached(id, "bang.pdf", PNG))).isEqualTo("image/png");
        assertThat(attached(id, "bang.pdf", PNG).get("name").asString()).isEqualTo("bang.pdf.png");
        assertThat(type(attached(id, "a.bin", zip("word/document.xml")))).contains("wordprocessingml");
        assertThat(type(attached(id, "a.bin", zip("xl/workbook.xml")))).contains("spreadsheetml");
        assertThat(type(attached(id, "anh", HexFormat.of().parseHex("ffd8ffe000104a46"))))
                .isEqualTo("image/jpeg");
        for (var wrong : List.of(
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "MZ this is a program".getBytes(StandardCharsets.US_ASCII),
                "chữ thường".getBytes(StandardCharsets.UTF_8),
                zip("secret.txt"),
                HexFormat.of().parseHex("504b0304ffff"))) {
            assertThat(attach(id, "cong-van.pdf", wrong).expect(422).code()).isEqualTo("FILE_KIND");
        }
        assertThat(attach(id, "rong.pdf", new byte[0]).expect(400).code()).isEqualTo("FILE_REQUIRED");
        assertThat(scene.operator
                        .upload(path(id) + "/attachments", "a.png", PNG, Map.of("kind", "LETTER"))
                        .expect(422)
                        .code())
                .isEqualTo("LETTER_NOT_PDF");
    }

    @Test
    void namesAreOnlyNames() {
        var id = scene.draft();

        assertThat(attached(id, "../../etc/passwd.png", PNG).get("name").asString())
                .isEqualTo("passwd.png");
        assertThat(attached(id, "C:\\\\Users\\\\a\\\\b.png", PNG).get("name").asString())
                .isEqualTo("b.png");
        assertThat(attached(id, "...", PNG).get("name").asString()).isEqualTo("tep.png");
    }

    @Test
    void tooLargeAFileIsRefusedWithTheLimit() {
        var id = scene.draft();
        var large = new byte[20 * MIB + 1];
        System.arraycopy(PNG, 0, large, 0, PNG.length);

        var refused = attach(id, "lon.png", large).expect(413);

        assertThat(refused.code()).isEqualTo("TOO_LARGE");
        assertThat(refused.json().get("detail").asString()).contains("20 MiB");
        var fits = new byte[20 * MIB];
        System.arraycopy(PNG, 0, fits, 0, PNG.length);
        attach(id, "vua.png", fits).expect(201);
    }

    @Test
    void aLetterTakesThePlaceOfTheOneBefore() {
        var id = scene.draft();
        attach(id, "mot.pdf", Pdfs.plain()).expect(201);
        scene.operator
                .upload(path(id) + "/attachments", "hai.pdf", Pdfs.plain(), Map.of("kind", "LETTER"))
                .expect(201);
        attach(id, "phu-luc.pdf", Pdfs.plain()).expect(201);

        var list = scene.operator.get(path(id) + "/attachments").expect(200).json();

        assertThat(list.valueStream()
                        .map(each -> each.get("kind").asString() + " "
                                + each.get("name").asString()))
                .containsExactly("LETTER hai.pdf", "OTHER phu-luc.pdf");
    }

    @Test
    void whatWasRemovedIsNoLongerThereButRemembered() {
        var id = scene.draft();
        var place = attach(id, "nham.png", PNG).expect(201).header("Location");

        scene.officer.delete(place).expect(403);
        scene.operator.delete(place).expect(204);

        scene.operator.get(place).expect(404);
        scene.operator.get(place + "/content").expect(404);
        assertThat(scene.operator.get(path(id) + "/history").body()).contains("DETACH", "nham.png");
    }

    @Test
    void anAttachmentIsFoundUnderItsOwnReconciliationOnly() {
        var place = attach(scene.draft(), "a.png", PNG).expect(201).header("Location");
        var number = place.substring(place.lastIndexOf('/'));

        scene.operator.get(path(scene.draft()) + "/attachments" + number).expect(404);
        assertThat(scene.foreigner.get(place + "/content").expect(404).code()).isEqualTo("RECONCILIATION_NOT_FOUND");
    }

    @Test
    void nothingIsAttachedOnceTheRequestIsSent() {
        var id = scene.submitted();

        assertThat(attach(id, "them.png", PNG).expect(409).code()).isEqualTo("NOT_ALLOWED_NOW");
    }

    @Test
    void aLetterThatIsProvenNeedsNoOfficer() {
        var authority = new Authority("Root of the proven");
        trust(authority);
        var id = scene.draft();

        var letter = attach(id, "cong-van.pdf", Pdfs.signed(authority.signer("Sở KHCN")))
                .expect(201)
                .json();

        assertThat(letter.at("/signatures/verdict").asString())
                .as(letter.toString())
                .isEqualTo("PROVEN");
        scene.operator.post(path(id) + "/submission").expect(200);
    }

    @Test
    void aTamperedLetterIsOnlySentWithAnOfficersWord() {
        var authority = new Authority("Root of the tampered");
        trust(authority);
        var id = scene.draft();
        attach(id, "cong-van.pdf", Pdfs.tampered(Pdfs.signed(authority.signer("Sở KHCN"))))
                .expect(201);

        var refused = scene.operator.post(path(id) + "/submission").expect(409);

        assertThat(refused.json().get("detail").asString()).contains("Nội dung tệp bị thay đổi sau khi ký.");
        scene.operator
                .put(path(id) + "/letter-acceptance", Map.of("reason", "tôi chấp nhận"))
                .expect(403);
        assertThat(scene.officer
                        .put(path(id) + "/letter-acceptance", Map.of())
                        .expect(400)
                        .pointers())
                .containsExactly("/reason");
        scene.officer
                .put(path(id) + "/letter-acceptance", Map.of("reason", "Đã đối chiếu bản giấy."))
                .expect(204);
        assertThat(scene.operator
                        .get(path(id))
                        .json()
                        .at("/letter/acceptance/by")
                        .asString())
                .isEqualTo("officer");
        scene.operator.post(path(id) + "/submission").expect(200);
        assertThat(scene.operator.get(path(id) + "/history").body())
                .contains("ACCEPT_LETTER", "Đã đối chiếu bản giấy.");
    }

    @Test
    void anotherLetterNeedsAnotherWord() {
        var id = scene.draft();
        attach(id, "mot.pdf", Pdfs.plain()).expect(201);
        scene.officer
                .put(path(id) + "/letter-acceptance", Map.of("reason", "Đã đối chiếu bản giấy."))
                .expect(204);

        scene.operator
                .upload(path(id) + "/attachments", "hai.pdf", Pdfs.plain(), Map.of("kind", "LETTER"))
                .expect(201);

        assertThat(scene.operator.post(path(id) + "/submission").expect(409).code())
                .isEqualTo("LETTER_NOT_PROVEN");
    }

    @Test
    void thereAreOnlySoManyAttachments() {
        var id = scene.draft();
        for (var i = 0; i < 30; i++) {
            attach(id, i + ".png", PNG).expect(201);
        }

        assertThat(attach(id, "nua.png", PNG).expect(409).code()).isEqualTo("TOO_MANY_ATTACHMENTS");
    }

    @Test
    void aFileThatIsDamagedOnDiskIsNotHandedOut() throws IOException {
        var id = scene.draft();
        var content = Pdfs.encrypted();
        var place = attach(id, "hong.pdf", content).expect(201).header("Location");
        var sha256 = sha256(content);

        Files.write(dataDir.resolve("files/" + sha256.substring(0, 2) + "/" + sha256), PNG);

        assertThat(scene.operator.get(place + "/content").expect(500).code()).isEqualTo("FILE_DAMAGED");
    }

    private void trust(Authority authority) {
        scene.admin
                .post("/api/reconciliations/v1/trust-anchors", Map.of("certificate", authority.pem()))
                .expect(201);
    }

    private Answer attach(long id, String name, byte[] content) {
        return scene.operator.attach(id, name, content);
    }

    private JsonNode attached(long id, String name, byte[] content) {
        return attach(id, name, content).expect(201).json();
    }

    private static String type(JsonNode attachment) {
        return attachment.get("mediaType").asString();
    }

    private static byte[] zip(String entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

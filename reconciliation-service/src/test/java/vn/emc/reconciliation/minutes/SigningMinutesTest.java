package vn.emc.reconciliation.minutes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
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
import vn.emc.reconciliation.agreement.MinutesGate;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.test.ServiceTest;

/** The minutes as both sides get and sign them. */
@ServiceTest(database = "emc_reconciliation")
class SigningMinutesTest {
    private static final Authority AUTHORITY = new Authority("Root of signed minutes");
    private static final Authority NOBODY = new Authority("Root nobody trusts");

    private final Scene scene;
    private final Settled settled;
    private final MinutesGate gate;
    private final JdbcClient database;

    SigningMinutesTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired FileStore files,
            @Autowired MinutesGate gate) {
        this.scene = new Scene(port, sites);
        this.settled = new Settled(scene, database, files);
        this.gate = gate;
        this.database = database;
    }

    @BeforeEach
    void trust() {
        var answer = scene.admin.post("/api/reconciliations/v1/trust-anchors", Map.of("certificate", AUTHORITY.pem()));
        assertThat(answer.status()).isIn(201, 409);
    }

    @Test
    void minutesComeInBothFormsAndAreTheSameForBothSidesOnceAgreed() {
        var id = settled.agreed();

        var pdf = scene.operator.get(path(id) + "/minutes.pdf").expect(200);
        var word = scene.officer.get(path(id) + "/minutes.docx").expect(200);

        assertThat(pdf.header("Content-Disposition")).contains("bien-ban-doi-soat-%d-1.pdf".formatted(id));
        assertThat(word.header("Content-Type")).contains("wordprocessingml");
        assertThat(word.bytes()).startsWith('P', 'K');
        assertThat(scene.officer.get(path(id) + "/minutes").expect(200).bytes()).isEqualTo(pdf.bytes());
        assertThat(scene.officer
                        .get(path(id) + "/minutes", "Accept", "application/pdf", "Accept-Language", "en")
                        .bytes())
                .isEqualTo(pdf.bytes());
        assertThat(scene.admin
                        .get(path(id) + "/minutes", "Accept", word.header("Content-Type"))
                        .bytes())
                .isEqualTo(word.bytes());
        assertThat(scene.admin
                        .get(path(id) + "/minutes", "Accept", "text/csv")
                        .expect(406)
                        .code())
                .isEqualTo("NO_SUCH_FORM");
        scene.foreigner.get(path(id) + "/minutes.pdf").expect(404);
        assertThat(scene.operator
                        .get(path(scene.withPeriod()) + "/minutes.pdf")
                        .expect(409)
                        .code())
                .isEqualTo("MINUTES_NOT_YET");
    }

    @Test
    void aDraftCannotBeSigned() {
        var id = settled.compared();
        settled.decide(id, 1, "KEEP_EMC");
        settled.agree(id, 1, "UNIT");

        var draft = scene.operator.get(path(id) + "/minutes.pdf").expect(200);

        assertThat(draft.header("Content-Disposition")).contains("-1-du-thao.pdf");
        assertThat(allowed(scene.operator, id)).doesNotContain("SIGN_MINUTES");
        assertThat(sign(scene.operator, id, Pdfs.signed(draft.bytes(), AUTHORITY.signer("Sở KHCN")))
                        .expect(409)
                        .code())
                .isEqualTo("NOT_ALLOWED_NOW");
    }

    @Test
    void bothSidesSignTheVeryFileTheyAgreedTo() {
        var id = settled.agreed();
        var minutes = settled.minutes(id);
        assertThat(allowed(scene.operator, id)).contains("SIGN_MINUTES").doesNotContain("ACCEPT_MINUTES");

        var ofUnit = Pdfs.signed(minutes, AUTHORITY.signer("Sở KHCN"));
        var taken = sign(scene.operator, id, ofUnit).expect(201);
        assertThat(taken.json().at("/signatures/verdict").asString()).isEqualTo("PROVEN");
        assertThat(gate.bothSigned(id, 1)).isFalse();
        sign(scene.officer, id, Pdfs.signed(ofUnit, AUTHORITY.signer("Cục CĐSQG")))
                .expect(201);

        assertThat(gate.bothSigned(id, 1)).isTrue();
        assertThat(scene.officer
                        .get(taken.header("Location") + "/content")
                        .expect(200)
                        .bytes())
                .isEqualTo(ofUnit);
        var list = scene.admin.get(path(id) + "/minutes/signed").expect(200).json();
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.at("/0/signatures/signatures").size()).isEqualTo(2);
        scene.foreigner.get(path(id) + "/minutes/signed").expect(404);
        scene.admin
                .upload(path(id) + "/minutes/signed", "a.pdf", ofUnit, Map.of())
                .expect(403);
    }

    @Test
    void anotherVersionMakesSignaturesVoidButKeepsThem() {
        var id = settled.agreed();
        var first = settled.minutes(id);
        sign(scene.operator, id, Pdfs.signed(first, AUTHORITY.signer("Sở KHCN")))
                .expect(201);
        sign(scene.officer, id, Pdfs.signed(first, AUTHORITY.signer("Cục CĐSQG")))
                .expect(201);

        settled.decide(id, 2, "KEEP_EMC");

        assertThat(gate.bothSigned(id, 1)).isFalse();
        assertThat(gate.bothSigned(id, 2)).isFalse();
        settled.agree(id, 2, "UNIT");
        settled.agree(id, 2, "AGENCY");
        assertThat(gate.bothSigned(id, 2)).isFalse();
        assertThat(settled.minutes(id)).isNotEqualTo(first);
        assertThat(sign(scene.operator, id, Pdfs.signed(first, AUTHORITY.signer("Sở KHCN")))
                        .expect(422)
                        .code())
                .isEqualTo("MINUTES_OTHER_FILE");
        assertThat(scene.operator.get(path(id) + "/minutes/signed").json().size())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotTheMinutesIsRefused() {
        var id = settled.agreed();
        var minutes = settled.minutes(id);
        var signer = AUTHORITY.signer("Sở KHCN");

        assertThat(sign(scene.operator, id, minutes).expect(422).code()).isEqualTo("MINUTES_NOT_SIGNED");
        assertThat(sign(scene.operator, id, Pdfs.signed(signer)).expect(422).code())
                .isEqualTo("MINUTES_OTHER_FILE");
        assertThat(sign(scene.operator, id, Pdfs.signed(overwritten(minutes), signer))
                        .expect(422)
                        .code())
                .isEqualTo("MINUTES_OTHER_FILE");
        assertThat(sign(scene.operator, id, "no pdf".getBytes(ISO_8859_1))
                        .expect(422)
                        .code())
                .isEqualTo("MINUTES_UNREADABLE");
        assertThat(sign(scene.operator, id, Pdfs.encrypted()).expect(422).code())
                .isEqualTo("MINUTES_UNREADABLE");
        assertThat(sign(scene.operator, id, new byte[0]).expect(400).code()).isEqualTo("FILE_REQUIRED");
        assertThat(scene.operator.get(path(id) + "/minutes/signed").json().size())
                .isZero();
    }

    @Test
    void aScanCountsOnceTheOtherSideAcceptsIt() {
        var id = settled.agreed();
        settled.minutes(id);
        var scan = sign(scene.operator, id, Pdfs.plain()).expect(201);
        assertThat(scan.json().at("/signatures/outcome").asString()).isEqualTo("NOT_SIGNED");
        var acceptance = scan.header("Location") + "/acceptance";
        assertThat(allowed(scene.operator, id)).doesNotContain("ACCEPT_MINUTES");
        assertThat(allowed(scene.officer, id)).contains("ACCEPT_MINUTES");

        scene.officer.put(acceptance, Map.of("both", true)).expect(400);
        scene.operator.put(acceptance, Map.of("reason", "Tự chấp nhận.")).expect(404);
        scene.officer
                .put(acceptance, Map.of("reason", "Bản giấy có chữ ký, dấu hai bên.", "both", true))
                .expect(204);

        assertThat(gate.bothSigned(id, 1)).isTrue();
        assertThat(scene.operator
                        .get(scan.header("Location"))
                        .json()
                        .at("/acceptance/reason")
                        .asString())
                .isEqualTo("Bản giấy có chữ ký, dấu hai bên.");
        scene.officer.put(acceptance, Map.of("reason", "Lần nữa.")).expect(404);
        assertThat(scene.operator.get(path(id) + "/history").body()).contains("ACCEPT_MINUTES", "SIGN_MINUTES");
    }

    @Test
    void aSignatureNobodyVouchesForNeedsTheOtherSidesWord() {
        var id = settled.agreed();
        var minutes = settled.minutes(id);
        sign(scene.operator, id, Pdfs.signed(minutes, NOBODY.signer("Ai đó"))).expect(201);
        sign(scene.officer, id, Pdfs.signed(minutes, AUTHORITY.signer("Cục CĐSQG")))
                .expect(201);
        assertThat(gate.bothSigned(id, 1)).isFalse();

        scene.officer
                .put(path(id) + "/minutes/signed/1/acceptance", Map.of("reason", "Đã gọi xác nhận."))
                .expect(204);

        assertThat(gate.bothSigned(id, 1)).isTrue();
    }

    @Test
    void theDatabaseKeepsMinutesAndSignedCopies() {
        var id = settled.agreed();
        settled.minutes(id);

        assertThat(database.sql("select count(*) from minutes where reconciliation_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> database.sql("delete from minutes where reconciliation_id = ?")
                        .param(id)
                        .update())
                .rootCause()
                .hasMessageContaining("kept as it is");
    }

    private static Answer sign(ReconciliationApi as, long id, byte[] file) {
        return as.upload(path(id) + "/minutes/signed", "bien-ban-da-ky.pdf", file, Map.of());
    }

    private static String allowed(ReconciliationApi as, long id) {
        return as.get(path(id)).expect(200).json().get("allowedActions").toString();
    }

    /** Something was written over the minutes before they were signed, behind their bytes. */
    private static byte[] overwritten(byte[] minutes) {
        try (var document = Loader.loadPDF(minutes);
                var out = new ByteArrayOutputStream()) {
            var page = document.getPage(0);
            try (var content =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                content.newLineAtOffset(72, 700);
                content.showText("4.321");
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

package vn.emc.reconciliation.closing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Pdfs;
import vn.emc.reconciliation.Scene;
import vn.emc.reconciliation.Settled;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.test.ServiceTest;

/** What is in the closing dossier, and who gets it. */
@ServiceTest(database = "emc_reconciliation")
class DossierTest {
    private final Scene scene;
    private final Settled settled;
    private final JdbcClient database;

    DossierTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired FileStore files) {
        this.scene = new Scene(port, sites);
        this.settled = new Settled(scene, database, files);
        this.database = database;
    }

    @Test
    void itHoldsEverythingAndSaysWhatEachPartIs() throws IOException, NoSuchAlgorithmException {
        var id = closed();

        var parts =
                parts(scene.operator.get(path(id) + "/dossier.zip").expect(200).bytes());

        assertThat(parts.keySet())
                .contains("1-de-nghi/cong-van.pdf", "2-thoi-gian/de-xuat.json", "3-trich-xuat/ban-ke.json")
                .contains("3-trich-xuat/emc-doi-soat-%d-1-dossiers.zip".formatted(id))
                .contains("4-so-sanh/danh-sach/danh-sach.csv", "4-so-sanh/ket-qua.json", "4-so-sanh/chenh-lech.csv")
                .contains("5-ket-luan/phuong-an.csv", "5-ket-luan/bien-ban-doi-soat-%d-1.pdf".formatted(id))
                .contains("5-ket-luan/bien-ban-doi-soat-%d-1.docx".formatted(id))
                .contains("5-ket-luan/da-ky/1-phien-ban-1-UNIT-bien-ban.pdf", "5-ket-luan/dieu-chinh.csv")
                .contains("5-ket-luan/chi-so.json", "lich-su.csv")
                .last()
                .isEqualTo("manifest.json");
        var listed = ContractJson.mapper().readTree(parts.remove("manifest.json"));
        assertThat(listed.size()).isEqualTo(parts.size());
        for (var part : listed) {
            var content = parts.get(part.get("name").asString());
            assertThat(content).isNotNull();
            assertThat(part.get("size").longValue()).isEqualTo(content.length);
            assertThat(part.get("sha256").asString())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        }
        assertThat(new String(parts.get("5-ket-luan/phuong-an.csv"), UTF_8))
                .contains("FIELD_DIFF,LEVEL,,TAKE_LOCAL,Ba thủ tục khai sai.,operator.h56");
        assertThat(new String(parts.get("lich-su.csv"), UTF_8)).contains("SUBMIT", "SIGN_MINUTES");
        assertThat(parts.get("5-ket-luan/bien-ban-doi-soat-%d-1.pdf".formatted(id)))
                .isEqualTo(settled.minutes(id));
    }

    @Test
    void itIsTheSameForWhoeverAsksWhenever() throws InterruptedException {
        var id = closed();
        var first = scene.operator.get(path(id) + "/dossier.zip").expect(200).bytes();

        Thread.sleep(2_100);

        assertThat(scene.officer
                        .get(path(id) + "/dossier.zip", "Accept-Language", "en")
                        .expect(200)
                        .bytes())
                .isEqualTo(first);
        var downloads =
                scene.operator.get(path(id) + "/dossier/downloads").expect(200).json();
        assertThat(downloads.get("total").intValue()).isEqualTo(2);
        assertThat(downloads.at("/items/0/side").asString()).isEqualTo("AGENCY");
        assertThat(downloads.at("/items/1/side").asString()).isEqualTo("UNIT");
    }

    @Test
    void nobodyElseGetsItAndNobodyBeforeItIsClosed() {
        var id = settled.agreed();

        assertThat(scene.operator.get(path(id) + "/dossier.zip").expect(409).code())
                .isEqualTo("NOT_CLOSED");
        scene.foreigner.get(path(id) + "/dossier.zip").expect(404);
        scene.foreigner.get(path(id) + "/dossier/downloads").expect(404);
        assertThat(scene.officer
                        .get(path(id) + "/dossier/downloads")
                        .json()
                        .get("total")
                        .intValue())
                .isZero();
    }

    private long closed() {
        var id = settled.agreed();
        scene.operator
                .upload(path(id) + "/minutes/signed", "bien-ban.pdf", Pdfs.plain(), Map.of())
                .expect(201);
        database.sql("update reconciliation set state = 'CLOSED', due_on = null where id = ?")
                .param(id)
                .update();
        return id;
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}

package vn.emc.reconciliation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Authority;
import vn.emc.reconciliation.Pdfs;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class RecheckTest {
    private static final String ANCHORS = "/api/reconciliations/v1/trust-anchors";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;
    private final RecheckingLetters rechecking;

    RecheckTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired RecheckingLetters rechecking) {
        this.scene = new Scene(port, sites);
        this.rechecking = rechecking;
    }

    @Test
    void aLetterIsCheckedAgainWhenOtherAuthoritiesAreTrusted() {
        var authority = new Authority("Root that comes later");
        var id = scene.draft();
        scene.operator
                .attach(id, "cong-van.pdf", Pdfs.signed(authority.signer("Sở KHCN")))
                .expect(201);
        assertThat(verdict(id)).isEqualTo("NOT_PROVEN");

        var anchor = scene.admin
                .post(ANCHORS, Map.of("certificate", authority.pem()))
                .expect(201)
                .json()
                .get("id")
                .longValue();

        await().atMost(PATIENCE).until(() -> verdict(id).equals("PROVEN"));
        assertThat(scene.officer.get(path(id) + "/history").body()).contains("RECHECK_LETTER", "NOT_PROVEN → PROVEN");
        scene.admin.delete(ANCHORS + "/" + anchor).expect(204);
        await().atMost(PATIENCE).until(() -> verdict(id).equals("NOT_PROVEN"));
    }

    @Test
    void aCheckThatFindsTheSameIsNotTold() {
        var id = scene.draft();
        scene.operator.attach(id, "cong-van.pdf", Pdfs.plain()).expect(201);
        var before = scene.operator
                .get(path(id))
                .json()
                .at("/letter/signatures/checkedAt")
                .asString();

        rechecking.recheck();

        assertThat(scene.operator
                        .get(path(id))
                        .json()
                        .at("/letter/signatures/checkedAt")
                        .asString())
                .isNotEqualTo(before);
        assertThat(scene.operator.get(path(id) + "/history").body()).doesNotContain("RECHECK_LETTER");
    }

    private String verdict(long id) {
        return scene.operator
                .get(path(id))
                .json()
                .at("/letter/signatures/verdict")
                .asString();
    }
}

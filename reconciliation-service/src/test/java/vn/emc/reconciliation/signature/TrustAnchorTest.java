package vn.emc.reconciliation.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Authority;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class TrustAnchorTest {
    private static final String ANCHORS = "/api/reconciliations/v1/trust-anchors";

    private final Scene scene;

    TrustAnchorTest(@LocalServerPort int port, @Autowired StateTopic<Integer, SiteState> sites) {
        this.scene = new Scene(port, sites);
    }

    @Test
    void administratorsSayWhomToTrust() {
        var authority = new Authority("Root of the state");

        var added = scene.admin
                .post(ANCHORS, Map.of("certificate", authority.pem(), "note", "Công văn 1"))
                .expect(201)
                .json();

        assertThat(added.get("subject").asString()).contains("CN=Root of the state");
        assertThat(added.get("fingerprint").asString()).hasSize(64);
        assertThat(added.get("note").asString()).isEqualTo("Công văn 1");
        assertThat(scene.officer.get(ANCHORS).expect(200).body()).contains("Root of the state");
        assertThat(scene.admin
                        .post(ANCHORS, Map.of("certificate", authority.pem()))
                        .expect(409)
                        .code())
                .isEqualTo("ANCHOR_KNOWN");
        scene.admin.delete(ANCHORS + "/" + added.get("id").longValue()).expect(204);
        scene.admin.delete(ANCHORS + "/" + added.get("id").longValue()).expect(404);
        assertThat(scene.officer.get(ANCHORS).body()).doesNotContain("Root of the state");
        scene.admin.post(ANCHORS, Map.of("certificate", authority.pem())).expect(201);
    }

    @Test
    void nobodyElseDoes() {
        var pem = new Authority("Somebody's own root").pem();

        scene.operator.post(ANCHORS, Map.of("certificate", pem)).expect(403);
        scene.officer.post(ANCHORS, Map.of("certificate", pem)).expect(403);
        scene.officer.delete(ANCHORS + "/1").expect(403);
    }

    @Test
    void onlyAuthoritiesCanBeTrusted() {
        var authority = new Authority("Root of somebody");
        var person = Authority.pem(authority.signer("Một người").certificate());

        assertThat(scene.admin
                        .post(ANCHORS, Map.of("certificate", person))
                        .expect(422)
                        .code())
                .isEqualTo("NOT_AN_AUTHORITY");
        assertThat(scene.admin
                        .post(ANCHORS, Map.of("certificate", "không phải"))
                        .expect(422)
                        .code())
                .isEqualTo("NOT_A_CERTIFICATE");
        assertThat(scene.admin.post(ANCHORS, Map.of()).expect(422).code()).isEqualTo("NOT_A_CERTIFICATE");
    }
}

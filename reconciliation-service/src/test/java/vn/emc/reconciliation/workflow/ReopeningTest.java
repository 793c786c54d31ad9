package vn.emc.reconciliation.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.ReconciliationApi;
import vn.emc.reconciliation.ReconciliationApi.Answer;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class ReopeningTest {
    private final Scene scene;

    ReopeningTest(@LocalServerPort int port, @Autowired StateTopic<Integer, SiteState> sites) {
        this.scene = new Scene(port, sites);
    }

    @Test
    void aStepIsReopenedWhenBothSidesWantIt() {
        var id = scene.withPeriod();

        ask(scene.operator, id, "PERIOD").expect(201);

        assertThat(scene.operator.state(id)).isEqualTo("EXTRACT");
        assertThat(allowed(scene.operator, id)).doesNotContain("ASK_REOPENING", "AGREE_REOPENING");
        assertThat(allowed(scene.officer, id)).contains("AGREE_REOPENING", "REFUSE_REOPENING");
        assertThat(scene.operator
                        .post(path(id) + "/reopenings/1/agreement")
                        .expect(409)
                        .code())
                .isEqualTo("REOPENING_NOT_ASKED");
        scene.officer.post(path(id) + "/reopenings/1/agreement").expect(204);
        var reopened = scene.operator.get(path(id)).json();
        assertThat(reopened.get("state").asString()).isEqualTo("PERIOD");
        assertThat(reopened.has("period")).isFalse();
        assertThat(scene.operator
                        .get(path(id) + "/reopenings")
                        .json()
                        .at("/0/state")
                        .asString())
                .isEqualTo("AGREED");
    }

    @Test
    void whatWasAgreedOnBeforeIsAgreedOnAnew() {
        var id = scene.withPeriod();
        ask(scene.operator, id, "PERIOD").expect(201);
        scene.officer.post(path(id) + "/reopenings/1/agreement").expect(204);

        assertThat(scene.officer
                        .post(path(id) + "/period-acceptances", Map.of("proposal", 1))
                        .expect(409)
                        .code())
                .isEqualTo("NOT_ALLOWED_NOW");
        scene.officer
                .post(path(id) + "/period-proposals", Map.of("from", "2024-01-01", "to", "2024-12-31"))
                .expect(201);
        scene.operator
                .post(path(id) + "/period-acceptances", Map.of("proposal", 2))
                .expect(201);

        assertThat(scene.operator.get(path(id)).json().at("/period/from").asString())
                .isEqualTo("2024-01-01");
    }

    @Test
    void aWishMayBeRefused() {
        var id = scene.withPeriod();
        ask(scene.officer, id, "REQUEST").expect(201);

        assertThat(ask(scene.operator, id, "PERIOD").expect(409).code()).isEqualTo("REOPENING_ALREADY_ASKED");
        scene.operator
                .post(path(id) + "/reopenings/1/refusal", Map.of("reason", "Không cần."))
                .expect(204);

        assertThat(scene.operator.state(id)).isEqualTo("EXTRACT");
        assertThat(scene.operator
                        .post(path(id) + "/reopenings/1/agreement")
                        .expect(409)
                        .code())
                .isEqualTo("REOPENING_NOT_ASKED");
        ask(scene.operator, id, "PERIOD").expect(201);
    }

    @Test
    void aWishNobodyAnsweredLapsesWhenTheReconciliationMoves() {
        var id = scene.takenUp();
        ask(scene.operator, id, "REQUEST").expect(201);
        scene.officer
                .post(path(id) + "/period-proposals", Map.of("from", "2024-01-01", "to", "2024-12-31"))
                .expect(201);
        scene.operator.post(path(id) + "/period-acceptances").expect(201);

        assertThat(scene.operator
                        .get(path(id) + "/reopenings")
                        .json()
                        .at("/0/state")
                        .asString())
                .isEqualTo("LAPSED");
        assertThat(allowed(scene.officer, id)).contains("ASK_REOPENING").doesNotContain("AGREE_REOPENING");
    }

    @Test
    void onlyEarlierStepsAreReopenedAndWithAReason() {
        var id = scene.withPeriod();

        assertThat(ask(scene.operator, id, "EXTRACT").expect(400).errorCodes()).containsExactly("STEP_NOT_EARLIER");
        assertThat(ask(scene.operator, id, "AGREEMENT").expect(400).errorCodes())
                .containsExactly("STEP_NOT_EARLIER");
        assertThat(scene.operator
                        .post(path(id) + "/reopenings", Map.of("step", "PERIOD"))
                        .expect(400)
                        .pointers())
                .containsExactly("/reason");
        assertThat(ask(scene.operator, scene.draft(), "REQUEST").expect(409).code())
                .isEqualTo("NOT_ALLOWED_NOW");
        ask(scene.admin, id, "PERIOD").expect(403);
    }

    private static Answer ask(ReconciliationApi user, long id, String step) {
        return user.post(path(id) + "/reopenings", Map.of("step", step, "reason", "Chọn nhầm quý."));
    }

    private static List<String> allowed(ReconciliationApi user, long id) {
        return user.get(path(id))
                .json()
                .get("allowedActions")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }
}

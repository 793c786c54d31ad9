package vn.emc.reconciliation.period;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.util.List;
import java.util.Map;
import java.util.Random;
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
class PeriodTest {
    private final Scene scene;

    PeriodTest(@LocalServerPort int port, @Autowired StateTopic<Integer, SiteState> sites) {
        this.scene = new Scene(port, sites);
    }

    @Test
    void whatOneSideProposesAndTheOtherAcceptsIsThePeriod() {
        var id = scene.takenUp();

        var proposal = propose(scene.operator, id, "2025-01-01", "2025-06-30")
                .expect(201)
                .json();

        assertThat(proposal.get("number").intValue()).isEqualTo(1);
        assertThat(proposal.get("side").asString()).isEqualTo("UNIT");
        assertThat(awaits(id)).containsExactly("AGENCY");
        accept(scene.officer, id, 1).expect(201);
        var settled = scene.operator.get(path(id)).json();
        assertThat(settled.get("state").asString()).isEqualTo("EXTRACT");
        assertThat(settled.at("/period/from").asString()).isEqualTo("2025-01-01");
        assertThat(settled.at("/period/to").asString()).isEqualTo("2025-06-30");
        assertThat(awaits(id)).containsExactly("AGENCY");
    }

    @Test
    void aCounterProposalTakesThePlaceOfTheFirst() {
        var id = scene.takenUp();
        propose(scene.operator, id, "2024-01-01", "2024-12-31").expect(201);
        propose(scene.officer, id, "2024-07-01", "2024-12-31").expect(201);

        assertThat(awaits(id)).containsExactly("UNIT");
        assertThat(accept(scene.officer, id, 1).expect(409).code()).isEqualTo("PROPOSAL_REPLACED");
        assertThat(accept(scene.operator, id, 1).expect(409).code()).isEqualTo("PROPOSAL_REPLACED");
        accept(scene.operator, id, 2).expect(201);

        assertThat(scene.operator.get(path(id)).json().at("/period/from").asString())
                .isEqualTo("2024-07-01");
        assertThat(scene.officer
                        .get(path(id) + "/period-proposals")
                        .json()
                        .valueStream()
                        .map(each -> each.get("number").intValue()
                                + each.get("state").asString()))
                .containsExactly("2ACCEPTED", "1REPLACED");
    }

    @Test
    void sayingYesTwiceChangesNothing() {
        var id = scene.takenUp();
        propose(scene.operator, id, "2025-01-01", "2025-06-30").expect(201);

        // By proposing it the unit accepted it.
        accept(scene.operator, id, 1).expect(201);
        assertThat(scene.operator.state(id)).isEqualTo("PERIOD");
        accept(scene.officer, id, 1).expect(201);
        accept(scene.officer, id, 1).expect(201);
        accept(scene.operator, id, 1).expect(201);

        assertThat(scene.operator.state(id)).isEqualTo("EXTRACT");
        assertThat(scene.operator
                        .get(path(id) + "/history")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(each -> each.get("action").asString().equals("ACCEPT_PERIOD")))
                .hasSize(1);
    }

    @Test
    void aPeriodHasToBeOne() {
        var id = scene.takenUp();

        assertThat(propose(scene.operator, id, "2025-06-30", "2025-01-01")
                        .expect(400)
                        .errorCodes())
                .containsExactly("PERIOD_BACKWARDS");
        assertThat(propose(scene.operator, id, "2025-01-01", "2999-01-01")
                        .expect(400)
                        .errorCodes())
                .containsExactly("DATE_IN_FUTURE");
        assertThat(propose(scene.operator, id, "1999-01-01", "2025-01-01")
                        .expect(400)
                        .errorCodes())
                .containsExactly("DATE_TOO_EARLY");
        assertThat(propose(scene.operator, id, "2025-02-30", "2025-03-01")
                        .expect(400)
                        .pointers())
                .containsExactly("/from");
        assertThat(scene.operator
                        .post(path(id) + "/period-proposals", Map.of())
                        .expect(400)
                        .pointers())
                .containsExactlyInAnyOrder("/from", "/to");
        assertThat(scene.operator
                        .post(
                                path(id) + "/period-proposals",
                                Map.of("from", "2025-01-01", "to", "2025-01-31", "sites", List.of(1)))
                        .expect(400)
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        propose(scene.operator, id, "2025-01-01", "2025-01-01").expect(201);
    }

    @Test
    void nothingIsProposedBeforeOrAfterItsTime() {
        var draft = scene.draft();
        var settled = scene.withPeriod();

        assertThat(propose(scene.operator, draft, "2025-01-01", "2025-06-30")
                        .expect(409)
                        .code())
                .isEqualTo("NOT_ALLOWED_NOW");
        assertThat(propose(scene.officer, settled, "2025-01-01", "2025-06-30")
                        .expect(409)
                        .code())
                .isEqualTo("NOT_ALLOWED_NOW");
        assertThat(accept(scene.officer, scene.takenUp(), 1).expect(404).code()).isEqualTo("PROPOSAL_NOT_FOUND");
        propose(scene.admin, settled, "2025-01-01", "2025-06-30").expect(403);
        propose(scene.foreigner, settled, "2025-01-01", "2025-06-30").expect(404);
    }

    @Test
    void whoeverProposesWhatTheLastWordOfBothIsThePeriod() {
        var random = new Random(20251120);
        for (var round = 0; round < 8; round++) {
            var id = scene.takenUp();
            var last = scene.operator;
            var proposals = 1 + random.nextInt(4);
            for (var number = 1; number <= proposals; number++) {
                last = random.nextBoolean() ? scene.operator : scene.officer;
                propose(last, id, "2025-0%d-01".formatted(number), "2025-06-30").expect(201);
            }

            accept(last == scene.operator ? scene.officer : scene.operator, id, proposals)
                    .expect(201);

            assertThat(scene.admin.get(path(id)).json().at("/period/from").asString())
                    .isEqualTo("2025-0%d-01".formatted(proposals));
        }
    }

    private List<String> awaits(long id) {
        return scene.admin
                .get(path(id))
                .json()
                .get("awaits")
                .valueStream()
                .map(each -> each.asString())
                .toList();
    }

    private static Answer propose(ReconciliationApi user, long id, String from, String to) {
        return user.post(path(id) + "/period-proposals", Map.of("from", from, "to", to));
    }

    private static Answer accept(ReconciliationApi user, long id, int number) {
        return user.post(path(id) + "/period-acceptances", Map.of("proposal", number));
    }
}

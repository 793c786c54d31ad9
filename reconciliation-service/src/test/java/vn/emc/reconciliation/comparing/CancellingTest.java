package vn.emc.reconciliation.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;

/** A comparison that is taken back while it runs. */
@ServiceTest(database = "emc_reconciliation")
@Import(ComparingScene.Handed.class)
class CancellingTest {
    private final ComparingScene at;
    private final ComparingScene.Handed handed;
    private final JdbcClient database;

    CancellingTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired ComparingScene.Handed handed) {
        this.at = new ComparingScene(port, sites, database, handed);
        this.handed = handed;
        this.database = database;
    }

    @Test
    void aRunningComparisonIsCancelledAndLeavesNothing() {
        var id = at.comparing();
        at.upload(id, "Mã hồ sơ;Mức độ\nH56-250101-0001;Một phần\n");
        handed.hold(id);
        at.scene.operator.post(path(id) + "/comparisons").expect(202);
        await().atMost(Duration.ofSeconds(30)).until(() -> handed.isAskedFor(id));
        assertThat(at.scene.operator.page("/reconciliations/" + id)).contains("comparisons/1/cancellation");
        at.scene.officer.post(path(id) + "/comparisons/1/cancellation").expect(403);
        at.scene.foreigner.post(path(id) + "/comparisons/1/cancellation").expect(404);

        at.scene.operator.post(path(id) + "/comparisons/1/cancellation").expect(204);

        assertThat(state(id, 1)).isEqualTo("CANCELLED");
        handed.letGo(id);
        assertThat(at.compare(id).get("state").asString()).isEqualTo("READY");
        assertThat(state(id, 1)).isEqualTo("CANCELLED");
        assertThat(findings(id, 1)).isZero();
        assertThat(findings(id, 2)).isPositive();
        at.scene.operator.get(path(id) + "/comparisons/1/findings").expect(409);
    }

    private String state(long id, int number) {
        return at.scene
                .operator
                .get(path(id) + "/comparisons/" + number)
                .json()
                .get("state")
                .asString();
    }

    private long findings(long id, int number) {
        return database.sql("""
                        select count(*) from finding f join comparison c on c.id = f.comparison_id
                        where c.reconciliation_id = ? and c.number = ?""").param(id).param(number).query(Long.class).single();
    }
}

package vn.emc.reconciliation.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;

/** Findings one by one, as both sides read them. */
@ServiceTest(database = "emc_reconciliation")
@Import(ComparingScene.Handed.class)
class FindingPagesTest {
    private static final String HEADER = "Mã hồ sơ;Mã TTHC;Mức độ\n";
    private static final String MARK = "<mark>";

    private final ComparingScene at;

    FindingPagesTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired ComparingScene.Handed handed) {
        this.at = new ComparingScene(port, sites, database, handed);
    }

    @Test
    void bothSidesStandBesideEachOtherAndWhatDiffersIsMarked() {
        var page = findings(compared());

        var shown = at.scene.operator.page(page + "?class=FIELD_DIFF");

        assertThat(shown)
                .contains("H56-250101-0002", "mức 4 (toàn trình)", "mức 3 (một phần)", "≠")
                .contains("<span>3</span>")
                .contains("findings.xlsx?class=FIELD_DIFF")
                .doesNotContain("H56-250101-0003", "H56-250101-0009", "??");
        assertThat(shown.split(MARK, -1)).hasSize(3);
    }

    @Test
    void findingsAreFoundByCodeOfEitherSide() {
        var page = findings(compared());

        assertThat(at.scene.officer.page(page + "?q=101-0009"))
                .contains("h56-250101-0009", "Chỉ đơn vị có")
                .doesNotContain("H56-250101-0002", MARK);
        assertThat(at.scene.officer.page(page + "?q=%25")).contains("Không có chênh lệch nào");
        assertThat(at.scene.admin.page(page + "?field=LEVEL&lang=en"))
                .contains("Differences of comparison 1", "Different content", "level 4", "differs:")
                .doesNotContain("H56-250101-0003", "??");
    }

    @Test
    void findingsAreOrderedAndPaged() {
        var page = findings(compared());

        var first = at.scene.operator.page(page + "?sort=localRow,desc&size=1");
        var second = at.scene.operator.page(page + "?sort=localRow,desc&size=1&page=1");

        assertThat(first)
                .contains("h56-250101-0009", "aria-sort=\"descending\"")
                .doesNotContain("H56-250101-0002");
        assertThat(second).contains("H56-250101-0002").doesNotContain("h56-250101-0009");
    }

    @Test
    void nobodyElseSeesThem() {
        var id = compared();

        at.scene.foreigner.get(findings(id), "Accept", "text/html").expect(404);
        at.scene
                .operator
                .get("/reconciliations/" + id + "/comparisons/9/findings", "Accept", "text/html")
                .expect(404);
        at.scene.operator.get(path(id) + "/comparisons/1/findings?sort=emc").expect(400);
    }

    private static String findings(long id) {
        return "/reconciliations/" + id + "/comparisons/1/findings";
    }

    /** One matches, one has another level, one is lost at either side. */
    private long compared() {
        var id = at.comparing();
        at.upload(
                id,
                HEADER
                        + "H56-250101-0001;1.000001;Toàn trình\n"
                        + "H56-250101-0002;1.000001;Một phần\n"
                        + "h56-250101-0009;1.000001;Một phần\n");
        at.compare(id);
        return id;
    }
}

package vn.emc.reconciliation.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.util.Map;
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
    private final JdbcClient database;

    FindingPagesTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database,
            @Autowired ComparingScene.Handed handed) {
        this.at = new ComparingScene(port, sites, database, handed);
        this.database = database;
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
    void aFindingLeadsToARemedyOfItsOwnForWhoMayDecideAndOnceItIsTime() {
        var id = compared();
        var page = findings(id);
        var one = "/reconciliations/" + id;
        var number = at.scene
                .operator
                .get(path(id) + "/comparisons/1/findings?class=ONLY_EMC")
                .json()
                .at("/items/0/number")
                .intValue();
        var link = "href=\"" + one + "?finding=" + number + "#apart\"";
        assertThat(at.scene.operator.page(page)).doesNotContain("?finding=", "Phương án riêng");

        at.scene.operator.post(path(id) + "/comparisons/1/completion").expect(204);

        assertThat(at.scene.operator.page(page)).contains(link, "Chọn phương án riêng cho chênh lệch số " + number);
        assertThat(at.scene.officer.page(page)).contains(link);
        assertThat(at.scene.admin.page(page)).contains("Phương án riêng").doesNotContain("?finding=");
        assertThat(at.scene.operator.page(one + "?finding=" + number))
                .containsPattern("<details id=\"apart\"[^>]* open")
                .containsPattern("<input id=\"apart-finding\"[^>]* value=\"" + number + "\"");
        assertThat(at.scene.operator.page(one)).doesNotContainPattern("<details id=\"apart\"[^>]* open");

        at.scene
                .operator
                .form(
                        one + "/finding-resolutions",
                        Map.of(
                                "finding",
                                String.valueOf(number),
                                "remedy",
                                "KEEP_EMC",
                                "reason",
                                "Hồ sơ giấy <còn> lưu."))
                .expect(204);
        assertThat(at.scene.officer.page(page)).contains("Giữ số liệu EMC", "Hồ sơ giấy &lt;còn&gt; lưu.");
        assertThat(at.scene.officer.page(page + "?lang=en"))
                .contains("Remedy of its own")
                .doesNotContain("??");
        database.sql("update reconciliation set state = 'CORRECTION' where id = ?")
                .param(id)
                .update();
        assertThat(at.scene.operator.page(page)).contains("Hồ sơ giấy").doesNotContain("?finding=");
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

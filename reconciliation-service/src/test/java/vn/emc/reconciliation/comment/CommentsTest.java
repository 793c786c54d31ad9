package vn.emc.reconciliation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class CommentsTest {
    private final Scene scene;

    CommentsTest(@LocalServerPort int port, @Autowired StateTopic<Integer, SiteState> sites) {
        this.scene = new Scene(port, sites);
    }

    @Test
    void bothSidesTalk() {
        var id = scene.draft();
        var tag = scene.operator.get(path(id)).header("ETag");

        scene.operator
                .post(path(id) + "/comments", Map.of("text", "Công văn sẽ gửi ngày mai."))
                .expect(201);
        scene.officer.post(path(id) + "/comments", Map.of("text", "Vâng.")).expect(201);

        var comments =
                scene.admin.get(path(id) + "/comments?size=1").expect(200).json();
        assertThat(comments.get("total").intValue()).isEqualTo(2);
        assertThat(comments.at("/items/0/text").asString()).isEqualTo("Vâng.");
        assertThat(comments.at("/items/0/side").asString()).isEqualTo("AGENCY");
        // Words change nothing that somebody else might be changing.
        assertThat(scene.operator.get(path(id)).header("ETag")).isEqualTo(tag);
    }

    @Test
    void aCommentSaysSomething() {
        var id = scene.draft();

        assertThat(scene.operator
                        .post(path(id) + "/comments", Map.of("text", " "))
                        .expect(400)
                        .pointers())
                .containsExactly("/text");
        assertThat(scene.operator
                        .post(path(id) + "/comments", Map.of("text", "a".repeat(4_001)))
                        .expect(400)
                        .errorCodes())
                .containsExactly("TOO_LONG");
    }

    @Test
    void nobodyTalksOfWhatIsOver() {
        var id = scene.draft();
        scene.operator
                .post(path(id) + "/withdrawal", Map.of("reason", "Đã tự khớp."))
                .expect(200);

        scene.operator.post(path(id) + "/comments", Map.of("text", "Khoan đã.")).expect(409);
    }
}

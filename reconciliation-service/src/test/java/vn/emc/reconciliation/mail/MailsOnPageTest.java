package vn.emc.reconciliation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Scene;
import vn.emc.test.ServiceTest;

/** Both sides see what has become of the mail about their reconciliation. */
@ServiceTest(database = "emc_reconciliation")
class MailsOnPageTest {
    private final Scene scene;
    private final JdbcClient database;

    MailsOnPageTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired JdbcClient database) {
        this.scene = new Scene(port, sites);
        this.database = database;
    }

    @Test
    void eachMailSaysToWhomItWentAndWhatBecameOfIt() {
        var id = scene.submitted();
        assertThat(scene.operator.page("/reconciliations/" + id)).doesNotContain("id=\"mails\"");
        mail(id, "cho@example.vn", "WAITING", 2);
        mail(id, "gui@example.vn", "SENT", 0);
        mail(id, "hong@example.vn", "GIVEN_UP", 9);
        mail(scene.draft(), "khac@example.vn", "SENT", 0);

        assertThat(scene.operator.page("/reconciliations/" + id))
                .contains("cho@example.vn", "Đang chờ gửi", "gửi lỗi 2 lần")
                .contains("gui@example.vn", "Đã gửi", "hong@example.vn", "Không gửi được", "gửi lỗi 9 lần")
                .doesNotContain("khac@example.vn", "Nội dung riêng", "??");
        assertThat(scene.officer.page("/reconciliations/" + id + "?lang=en"))
                .contains("Waiting to be sent", "Could not be sent", "failed 9 times")
                .doesNotContain("??");
    }

    private void mail(long id, String to, String state, int tries) {
        database.sql("""
                        insert into mail (reconciliation_id, recipient, subject, text, created_at, state, tries, finished_at)
                        values (:id, :to, 'Thử', 'Nội dung riêng', now(), :state, :tries,
                            case when :state = 'WAITING' then null else now() end)""")
                .param("id", id)
                .param("to", to)
                .param("state", state)
                .param("tries", tries)
                .update();
    }
}

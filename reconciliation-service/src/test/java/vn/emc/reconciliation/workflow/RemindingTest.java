package vn.emc.reconciliation.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.reconciliation.ReconciliationApi.REQUESTS;
import static vn.emc.reconciliation.ReconciliationApi.path;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.reconciliation.Scene;
import vn.emc.reconciliation.mail.MailSettings;
import vn.emc.reconciliation.mail.Mails;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_reconciliation")
class RemindingTest {
    private final Scene scene;
    private final Reminding reminding;
    private final JdbcClient database;
    private final Today today;

    RemindingTest(
            @LocalServerPort int port,
            @Autowired StateTopic<Integer, SiteState> sites,
            @Autowired Reminding reminding,
            @Autowired JdbcClient database,
            @Autowired Today today) {
        this.scene = new Scene(port, sites);
        this.reminding = reminding;
        this.database = database;
        this.today = today;
    }

    @Test
    void aStateHasItsDeadlineFromTheSettings() {
        var id = scene.submitted();

        assertThat(scene.operator.get(path(id)).json().get("dueOn").asString())
                .isEqualTo(today.date().plusDays(5).toString());
    }

    @Test
    void aDeadlineIsRemindedOfOnceBeforeItAndOnceAfterIt() {
        var id = scene.submitted();

        due(id, 3);
        reminding.remind();
        assertThat(reminders(id)).isEmpty();
        due(id, 2);
        reminding.remind();
        reminding.remind();
        assertThat(reminders(id)).containsExactly("REMIND");
        due(id, -1);
        reminding.remind();
        reminding.remind();

        assertThat(reminders(id)).containsExactly("OVERDUE", "REMIND");
        var seen = scene.officer.get(path(id)).json();
        assertThat(seen.get("overdue").booleanValue()).isTrue();
        assertThat(scene.officer
                        .get(REQUESTS + "?overdue=true&size=500")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("id").longValue()))
                .contains(id);
        var reminder = scene.officer.get(path(id) + "/history").json().at("/items/0");
        assertThat(reminder.get("actor").asString()).isEqualTo("emc");
        assertThat(reminder.has("side")).isFalse();
    }

    @Test
    void theContactsOfTheUnitAreToldWhenTheUnitIsToAct() {
        var id = scene.withPeriod();
        database.sql("update reconciliation set state = 'COMPARISON' where id = ?")
                .param(id)
                .update();

        due(id, -1);
        reminding.remind();
        reminding.remind();

        assertThat(mails(id, "recipient")).containsExactlyInAnyOrder("kythuat@example.vn", "phutrach@example.vn");
        assertThat(mails(id, "subject"))
                .allMatch(subject -> subject.startsWith("[EMC] Đợt đối soát " + id + ": đã quá hạn"));
        assertThat(mails(id, "text"))
                .allSatisfy(text -> assertThat(text)
                        .contains("Đang chờ: Đơn vị đề nghị.", "Waiting for: ", "/reconciliations/" + id));
    }

    @Test
    void theOfficeOfTheAgencyIsToldWhenTheAgencyIsToAct(
            @Autowired Allowed allowed,
            @Autowired Mails mails,
            @Autowired MessageSource messages,
            @Autowired Reconciliations reconciliations,
            @Autowired TransactionOperations transaction) {
        var id = scene.withPeriod();
        var office = new MailSettings(
                "https://emc.example.vn", "", List.of("doisoat@example.vn"), 1, Duration.ZERO, Duration.ZERO);
        var mail = new ReminderMail(allowed, mails, office, messages);

        due(id, 1);
        reminding.remind();
        assertThat(reminders(id)).containsExactly("REMIND");
        assertThat(mails(id, "recipient")).isEmpty();
        transaction.executeWithoutResult(tx -> reconciliations.all(List.of(State.EXTRACT)).stream()
                .filter(one -> one.id() == id)
                .forEach(one -> mail.send(one, Action.REMIND, today.date())));

        assertThat(mails(id, "recipient")).containsExactly("doisoat@example.vn");
        assertThat(mails(id, "text").getFirst()).contains("Đang chờ: Cục Chuyển đổi số quốc gia.");
    }

    @Test
    void theDatabaseKnowsTheSameStatesAsTheCode() {
        var condition = database.sql("""
                        select pg_get_constraintdef(oid) from pg_constraint
                        where conrelid = 'reconciliation'::regclass and conname = 'reconciliation_state_check'""").query(String.class).single();

        for (var state : State.values()) {
            assertThat(condition).contains("'" + state + "'");
        }
        assertThat(condition.split("'").length / 2).isEqualTo(State.values().length);
    }

    private void due(long id, int days) {
        database.sql("update reconciliation set due_on = ? where id = ?")
                .params(today.date().plusDays(days), id)
                .update();
    }

    private List<String> mails(long id, String column) {
        return database.sql("select %s from mail where reconciliation_id = ? order by id".formatted(column))
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> reminders(long id) {
        return scene.operator
                .get(path(id) + "/history")
                .json()
                .get("items")
                .valueStream()
                .map(each -> each.get("action").asString())
                .filter(action -> List.of("REMIND", "OVERDUE").contains(action))
                .toList();
    }
}

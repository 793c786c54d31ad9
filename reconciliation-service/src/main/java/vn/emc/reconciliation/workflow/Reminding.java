package vn.emc.reconciliation.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts into the history, once each, that a deadline is near and that it is past, and tells who is to act by mail. */
@Service
@RequiredArgsConstructor
class Reminding {
    private final Reconciliations reconciliations;
    private final History history;
    private final Deadlines deadlines;
    private final ReminderMail mail;
    private final JdbcClient database;
    private final Today today;
    private final Clock clock;

    @Transactional
    void remind() {
        var day = today.date();
        for (var reconciliation : reconciliations.all(State.open())) {
            var dueOn = reconciliation.dueOn();
            if (dueOn == null) {
                continue;
            }
            if (dueOn.isBefore(day)) {
                once(reconciliation, dueOn, "OVERDUE", Action.OVERDUE);
            } else if (!day.isBefore(dueOn.minusDays(deadlines.reminder()))) {
                once(reconciliation, dueOn, "SOON", Action.REMIND);
            }
        }
    }

    private void once(Reconciliation reconciliation, LocalDate dueOn, String kind, Action action) {
        var isNew = database.sql("""
                        insert into reminder (reconciliation_id, due_on, kind, at) values (:id, :due, :kind, :now)
                        on conflict do nothing""")
                        .param("id", reconciliation.id())
                        .param("due", dueOn)
                        .param("kind", kind)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
        if (isNew) {
            history.addOwn(action, reconciliation, Period.inWords(dueOn));
            mail.send(reconciliation, action, dueOn);
        }
    }
}

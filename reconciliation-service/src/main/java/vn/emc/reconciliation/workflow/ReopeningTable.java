package vn.emc.reconciliation.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.web.security.CurrentUser;

/** Where wishes to go back lie. Also shuts what makes no sense without, or beside, a wish that waits for its answer. */
@Component
@RequiredArgsConstructor
class ReopeningTable implements Gate {
    private final JdbcClient database;
    private final Clock clock;

    /** Newest first. */
    List<Reopening> of(long reconciliationId) {
        return database.sql("select * from reopening where reconciliation_id = ? order by number desc")
                .param(reconciliationId)
                .query(ReopeningTable::read)
                .list();
    }

    /** The one that waits for its answer. */
    Optional<Reopening> open(long reconciliationId) {
        return of(reconciliationId).stream()
                .filter(reopening -> reopening.state() == Reopening.Answer.ASKED)
                .findFirst();
    }

    Reopening add(CurrentUser user, Side side, long reconciliationId, Step step, String reason) {
        return database.sql("""
                        insert into reopening
                            (reconciliation_id, number, step, reason, asked_at, asked_by, side, state)
                        select :id, count(*) + 1, :step, :reason, :now, :user, :side, 'ASKED'
                        from reopening where reconciliation_id = :id
                        returning *""")
                .param("id", reconciliationId)
                .param("step", step.name())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user.username())
                .param("side", side.name())
                .query(ReopeningTable::read)
                .single();
    }

    void answer(String by, long reconciliationId, Reopening.Answer answer) {
        database.sql("""
                        update reopening set state = :answer, decided_at = :now, decided_by = :user
                        where reconciliation_id = :id and state = 'ASKED'""")
                .param("id", reconciliationId)
                .param("answer", answer.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("user", by)
                .update();
    }

    void lapse(String by, long reconciliationId) {
        answer(by, reconciliationId, Reopening.Answer.LAPSED);
    }

    @Override
    public boolean isShut(Action action, Reconciliation reconciliation, Side side) {
        return switch (action) {
            case ASK_REOPENING -> open(reconciliation.id()).isPresent();
            case AGREE_REOPENING, REFUSE_REOPENING ->
                open(reconciliation.id())
                        .filter(reopening -> reopening.side() != side)
                        .isEmpty();
            default -> false;
        };
    }

    private static Reopening read(ResultSet row, int number) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new Reopening(
                row.getInt("number"),
                Step.valueOf(row.getString("step")),
                row.getString("reason"),
                Side.valueOf(row.getString("side")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                Reopening.Answer.valueOf(row.getString("state")),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}

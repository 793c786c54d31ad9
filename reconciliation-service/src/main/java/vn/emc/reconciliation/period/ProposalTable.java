package vn.emc.reconciliation.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Gate;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.web.security.CurrentUser;

/** Where proposals lie. Also shuts accepting while there is nothing of the other side's to accept. */
@Component
@RequiredArgsConstructor
class ProposalTable implements Gate {
    private final JdbcClient database;
    private final Clock clock;

    /** Newest first. */
    List<PeriodProposal> of(long reconciliationId) {
        return database.sql("select * from period_proposal where reconciliation_id = ? order by number desc")
                .param(reconciliationId)
                .query(ProposalTable::read)
                .list();
    }

    /** The one that waits for its answer; those from before the step was begun anew do not. */
    Optional<PeriodProposal> open(Reconciliation reconciliation) {
        return of(reconciliation.id()).stream()
                .filter(PeriodProposal::isOpen)
                .filter(proposal -> !proposal.proposedAt().isBefore(reconciliation.since()))
                .findFirst();
    }

    PeriodProposal add(CurrentUser user, Side side, long reconciliationId, Period period, @Nullable String note) {
        replace(reconciliationId);
        return database.sql("""
                        insert into period_proposal (reconciliation_id, number, period_from, period_to, note, side,
                            proposed_at, proposed_by, state)
                        select :id, count(*) + 1, :from, :to, :note, :side, :now, :user, 'OPEN'
                        from period_proposal where reconciliation_id = :id
                        returning *""")
                .param("id", reconciliationId)
                .param("from", period.from())
                .param("to", period.to())
                .param("note", note)
                .param("side", side.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user.username())
                .query(ProposalTable::read)
                .single();
    }

    void accept(CurrentUser user, long reconciliationId, int number) {
        database.sql("""
                        update period_proposal set state = 'ACCEPTED', accepted_at = :now, accepted_by = :user
                        where reconciliation_id = :id and number = :number""")
                .param("id", reconciliationId)
                .param("number", number)
                .param("now", Timestamp.from(clock.instant()))
                .param("user", user.username())
                .update();
    }

    @Override
    public boolean isShut(Action action, Reconciliation reconciliation, Side side) {
        return action == Action.ACCEPT_PERIOD
                && open(reconciliation)
                        .filter(proposal -> proposal.side() != side)
                        .isEmpty();
    }

    private void replace(long reconciliationId) {
        database.sql("update period_proposal set state = 'REPLACED' where reconciliation_id = ? and state = 'OPEN'")
                .param(reconciliationId)
                .update();
    }

    private static PeriodProposal read(ResultSet row, int number) throws SQLException {
        var accepted = row.getTimestamp("accepted_at");
        return new PeriodProposal(
                row.getInt("number"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("note"),
                Side.valueOf(row.getString("side")),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("proposed_by"),
                PeriodProposal.Answer.valueOf(row.getString("state")),
                accepted == null ? null : accepted.toInstant(),
                row.getString("accepted_by"));
    }
}

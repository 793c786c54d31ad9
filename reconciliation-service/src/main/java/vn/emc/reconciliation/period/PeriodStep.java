package vn.emc.reconciliation.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.problem.Violation;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.reconciliation.workflow.Today;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Step 2: either side proposes, the other accepts or proposes something else; what both accept is the period. */
@Service
@RequiredArgsConstructor
@Transactional
public class PeriodStep {
    /** EMC has no data from before; an earlier day is a slip of the pen. */
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);

    private static final int LONGEST_NOTE = 1_000;

    private final Acting acting;
    private final Reconciliations reconciliations;
    private final ProposalTable proposals;
    private final Violations violations;
    private final Today today;

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<PeriodProposal> list(CurrentUser user, long id) {
        return proposals.of(reconciliations.one(user, id).id());
    }

    /** The one that waits for its answer; whoever calls has checked whose it is. */
    @Transactional(readOnly = true)
    public Optional<PeriodProposal> open(Reconciliation reconciliation) {
        return proposals.open(reconciliation);
    }

    /** Proposes a period in place of what was proposed before. */
    public PeriodProposal propose(
            CurrentUser user,
            long id,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String note,
            IfMatch condition) {
        var act = acting.begin(user, id, Action.PROPOSE_PERIOD, condition);
        var period = check(from, to, note);
        var remark = note == null || note.isBlank() ? null : note.strip();
        var proposal = proposals.add(user, act.side(), id, period, remark);
        acting.end(act, act.before(), remark, period.inWords());
        return proposal;
    }

    /**
     * Accepts a proposal; with the other side's word the period is settled. Saying so again changes nothing.
     *
     * @param number null for the one that waits for its answer
     */
    public PeriodProposal accept(CurrentUser user, long id, @Nullable Integer number, IfMatch condition) {
        var seen = reconciliations.one(user, id);
        var meant = number == null ? proposals.open(seen) : find(id, number);
        if (number != null && meant.isEmpty()) {
            throw new ReconciliationProblem.UnknownProposal(number);
        }
        var side = Side.of(user).orElse(null);
        if (side != null && meant.isPresent() && isAcceptedBy(side, meant.get(), seen)) {
            return meant.get();
        }
        var act = acting.begin(user, id, Action.ACCEPT_PERIOD, condition);
        var open = proposals.open(act.before()).orElseThrow(() -> acting.refusal(act));
        if (number != null && open.number() != number) {
            throw new ReconciliationProblem.ProposalReplaced(number);
        }
        proposals.accept(user, id, open.number());
        acting.end(
                act,
                act.before().over(open.period()).in(act.target()),
                null,
                open.period().inWords());
        return find(id, open.number()).orElseThrow();
    }

    private Optional<PeriodProposal> find(long id, int number) {
        return proposals.of(id).stream()
                .filter(proposal -> proposal.number() == number)
                .findFirst();
    }

    /** Whether a side has said yes to what is still, or became, the period. */
    private boolean isAcceptedBy(Side side, PeriodProposal proposal, Reconciliation reconciliation) {
        return switch (proposal.state()) {
            case OPEN ->
                proposal.side() == side
                        && proposals
                                .open(reconciliation)
                                .filter(proposal::equals)
                                .isPresent();
            case ACCEPTED -> proposal.period().equals(reconciliation.period());
            case REPLACED -> false;
        };
    }

    private Period check(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String note) {
        var found = new ArrayList<Violation>();
        if (from == null) {
            found.add(Violation.of("from", "REQUIRED"));
        } else if (from.isBefore(EARLIEST)) {
            found.add(Violation.of("from", "DATE_TOO_EARLY", Period.inWords(EARLIEST)));
        }
        if (to == null) {
            found.add(Violation.of("to", "REQUIRED"));
        } else if (to.isAfter(today.date())) {
            found.add(Violation.of("to", "DATE_IN_FUTURE"));
        } else if (from != null && to.isBefore(from)) {
            found.add(Violation.of("to", "PERIOD_BACKWARDS"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            found.add(Violation.of("note", "TOO_LONG", LONGEST_NOTE));
        }
        violations.refuse(found);
        return new Period(from == null ? EARLIEST : from, to == null ? EARLIEST : to);
    }
}

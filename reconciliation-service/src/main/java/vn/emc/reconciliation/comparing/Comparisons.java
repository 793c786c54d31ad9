package vn.emc.reconciliation.comparing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.comparing.LocalList.ListState;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Comparisons: started and ended by the unit, seen by both sides. */
@Service
@RequiredArgsConstructor
@Transactional
public class Comparisons {
    private final Acting acting;
    private final Reconciliations reconciliations;
    private final ComparisonTable comparisons;
    private final LocalListTable lists;
    private final FindingTable findings;
    private final EmcLists emcLists;
    private final ComparisonRules rules;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final ComparisonViews views;
    private final List<AfterComparing> afterwards;
    private final Clock clock;

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ComparisonView> list(CurrentUser user, long id) {
        return comparisons.of(reconciliations.one(user, id).id()).stream()
                .map(views::of)
                .toList();
    }

    @Transactional(readOnly = true)
    public ComparisonView one(CurrentUser user, long id, int number) {
        return views.of(find(user, id, number));
    }

    /** In a language of its own, whoever asks. */
    @Transactional(readOnly = true)
    public ComparisonView one(CurrentUser user, long id, int number, Locale language) {
        return views.of(find(user, id, number), language);
    }

    /** Findings in the order of the lists. */
    @Transactional(readOnly = true)
    public PageView<KeptFinding> findings(CurrentUser user, long id, int number, FindingFilter wanted, PageQuery page) {
        return findings.page(ready(user, id, number).id(), wanted, page);
    }

    /**
     * So many findings behind one.
     *
     * @throws ReconciliationProblem.ComparisonNotReady where there are none yet
     */
    @Transactional(readOnly = true)
    List<KeptFinding> behind(CurrentUser user, long id, int number, FindingFilter wanted, int last, int most) {
        return findings.behind(ready(user, id, number).id(), wanted, last, most);
    }

    /**
     * Begins to compare.
     *
     * @param list which of the unit's lists; the newest that was read if null
     */
    public ComparisonView start(CurrentUser user, long id, @Nullable Integer list, IfMatch condition) {
        var act = acting.begin(user, id, Action.START_COMPARISON, condition);
        if (isRunning(id)) {
            throw acting.refusal(act);
        }
        var chosen = list == null
                ? lists.ready(id).orElseThrow(() -> acting.refusal(act))
                : lists.find(id, list)
                        .filter(found -> found.state() == ListState.READY)
                        .orElseThrow(() -> new ReconciliationProblem.UnknownList(list));
        var emc = emcLists.handedOver(act.before()).orElseThrow(() -> acting.refusal(act));
        var added = comparisons.add(user, id, chosen.number(), emc, rules.catalogues(act.before()));
        acting.note(act, null, chosen.name());
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        new TaskInstance<Void>(RunningComparisons.TASK, JobName.of(id, added.number())),
                        clock.instant());
        return views.of(added);
    }

    /** Takes back one that is running. */
    public void cancel(CurrentUser user, long id, int number, IfMatch condition) {
        var act = acting.begin(user, id, Action.CANCEL_COMPARISON, condition);
        var comparison = find(user, id, number);
        if (comparison.state() != ComparisonState.RUNNING) {
            throw acting.refusal(act);
        }
        comparisons.cancel(comparison.id());
        acting.note(act, null, String.valueOf(number));
    }

    /** Ends the step: both sides agree on what one comparison found. */
    public void finish(CurrentUser user, long id, int number, IfMatch condition) {
        var act = acting.begin(user, id, Action.FINISH_COMPARISON, condition);
        var comparison = ready(user, id, number);
        if (isRunning(id) || comparison.requestedAt().isBefore(act.before().since())) {
            throw acting.refusal(act);
        }
        comparisons.conclude(comparison.id());
        acting.end(act, act.before().in(act.target()), null, String.valueOf(number));
        afterwards.forEach(each -> each.concluded(id, number));
    }

    private boolean isRunning(long id) {
        return comparisons.of(id).stream().anyMatch(each -> each.state() == ComparisonState.RUNNING);
    }

    private KeptComparison ready(CurrentUser user, long id, int number) {
        var found = find(user, id, number);
        if (found.state() != ComparisonState.READY) {
            throw new ReconciliationProblem.ComparisonNotReady(number);
        }
        return found;
    }

    private KeptComparison find(CurrentUser user, long id, int number) {
        return comparisons
                .find(reconciliations.one(user, id).id(), number)
                .orElseThrow(() -> new ReconciliationProblem.UnknownComparison(number));
    }
}

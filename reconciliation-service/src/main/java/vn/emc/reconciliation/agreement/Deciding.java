package vn.emc.reconciliation.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.comparing.ConcludedComparisons;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.problem.Violation;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.reconciliation.resolution.ResolutionTable;
import vn.emc.reconciliation.workflow.Act;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reason;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** Either side says what follows from findings. Whatever changes takes away what was agreed to. */
@Service
@RequiredArgsConstructor
@Transactional
public class Deciding {
    private final Acting acting;
    private final ConcludedComparisons comparisons;
    private final ResolutionTable resolutions;
    private final RemedyWords words;
    private final Violations violations;

    /**
     * Of a class of findings.
     *
     * @param named the class
     * @param field of {@link FindingClass#FIELD_DIFF}; of no other
     */
    public void decide(
            CurrentUser user,
            long id,
            String named,
            @Nullable ComparedField field,
            @Nullable Remedy remedy,
            @Nullable String reason,
            IfMatch condition) {
        var act = acting.begin(user, id, Action.RESOLVE, condition);
        var kind = kind(named);
        checkField(kind, field);
        var possible = field == null ? Remedy.of(kind) : Remedy.of(field);
        var chosen = checked(remedy, possible);
        var said = reason(reason, Remedy.needsReason(kind));
        var comparison = comparisons.of(act.before()).orElseThrow(() -> acting.refusal(act));
        resolutions.add(user, id, comparison.id(), kind, field, null, chosen, said);
        end(act, said, words.of(kind, field) + ": " + words.of(chosen));
    }

    /** Of one finding, whatever its class has. */
    public void decideOne(
            CurrentUser user,
            long id,
            int finding,
            @Nullable Remedy remedy,
            @Nullable String reason,
            IfMatch condition) {
        var act = acting.begin(user, id, Action.RESOLVE, condition);
        var comparison = comparisons.of(act.before()).orElseThrow(() -> acting.refusal(act));
        var found = comparisons.findings(comparison, Set.of(finding)).stream()
                .findFirst()
                .orElseThrow(() -> new ReconciliationProblem.UnknownFinding(finding));
        var chosen = checked(remedy, Remedy.ofOne(found.kind()));
        var said = reason(reason, true);
        resolutions.add(user, id, comparison.id(), found.kind(), null, finding, chosen, said);
        end(act, said, words.ofFinding(finding) + ": " + words.of(chosen));
    }

    /** The finding is treated as its class again. */
    public void takeBack(CurrentUser user, long id, int finding, IfMatch condition) {
        var act = acting.begin(user, id, Action.RESOLVE, condition);
        var comparison = comparisons.of(act.before()).orElseThrow(() -> acting.refusal(act));
        var decided = resolutions.of(id, comparison.id()).findings().get(finding);
        if (decided == null) {
            throw new ReconciliationProblem.UnknownFinding(finding);
        }
        resolutions.add(user, id, comparison.id(), decided.kind(), null, finding, null, "");
        end(act, null, words.ofFinding(finding));
    }

    private void end(Act act, @Nullable String reason, String subject) {
        acting.end(act, act.before(), reason == null || reason.isEmpty() ? null : reason, subject);
    }

    private FindingClass kind(String named) {
        return Arrays.stream(FindingClass.values())
                .filter(kind -> kind != FindingClass.MATCH && kind.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new ReconciliationProblem.NothingToDecide(named, words.decidable()));
    }

    private void checkField(FindingClass kind, @Nullable ComparedField field) {
        var found = new ArrayList<Violation>();
        if (kind == FindingClass.FIELD_DIFF && field == null) {
            found.add(Violation.of("field", "REQUIRED"));
        } else if (kind != FindingClass.FIELD_DIFF && field != null) {
            found.add(Violation.of("field", "FIELD_OF_ANOTHER_CLASS"));
        }
        violations.refuse(found);
    }

    private Remedy checked(@Nullable Remedy remedy, Set<Remedy> possible) {
        if (remedy == null) {
            violations.refuse(List.of(Violation.of("remedy", "REQUIRED")));
            throw new AssertionError("refused before");
        }
        if (!possible.contains(remedy)) {
            List<ProblemItem> items = possible.stream().map(words::item).toList();
            throw new ReconciliationProblem.RemedyNotPossible(words.of(remedy), items);
        }
        return remedy;
    }

    private String reason(@Nullable String reason, boolean required) {
        if (required) {
            return Reason.required(violations, reason);
        }
        var given = Reason.given(violations, reason);
        return given == null ? "" : given;
    }
}

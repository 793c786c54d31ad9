package vn.emc.reconciliation.extract;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.security.CurrentUser;

/** Extracts as users may see them: the unit those that were handed over to it. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Extracts {
    private final Reconciliations reconciliations;
    private final ExtractTable extracts;
    private final HandoverTable handovers;
    private final WorkbookTable workbooks;
    private final Clock clock;

    /** Newest first. */
    public List<ExtractView> list(CurrentUser user, long id) {
        return visible(user, id).stream().map(this::view).toList();
    }

    public ExtractView one(CurrentUser user, long id, int number) {
        return view(find(user, id, number));
    }

    /** The newest that is ready and about what the reconciliation is about; whoever calls has checked whose it is. */
    public Optional<Extract> newest(Reconciliation reconciliation) {
        return extracts.of(reconciliation.id()).stream()
                .filter(extract -> extract.state() == ExtractState.READY && extract.fits(reconciliation))
                .findFirst();
    }

    /** The newest that was handed over: what both sides look at. Whoever calls has checked whose it is. */
    public Optional<Extract> handedOver(Reconciliation reconciliation) {
        return extracts.of(reconciliation.id()).stream()
                .filter(extract -> handovers.of(extract.id()).isPresent())
                .findFirst();
    }

    Extract find(CurrentUser user, long id, int number) {
        return visible(user, id).stream()
                .filter(extract -> extract.number() == number)
                .findFirst()
                .orElseThrow(() -> new ReconciliationProblem.UnknownExtract(number));
    }

    ExtractView view(Extract extract) {
        return new ExtractView(
                extract.number(),
                extract.state(),
                extract.sites(),
                extract.period(),
                extract.requestedAt(),
                extract.requestedBy(),
                extract.announced().cutOff(),
                ExtractProgress.of(extract, clock.instant()),
                extract.finishedAt(),
                extract.cancelledBy(),
                extract.failure(),
                extract.manifest(),
                workbooks.made(extract.id()),
                workbooks.underWay(extract.id()),
                handovers.of(extract.id()).orElse(null));
    }

    private List<Extract> visible(CurrentUser user, long id) {
        var all = extracts.of(reconciliations.one(user, id).id());
        return user.isConfined()
                ? all.stream()
                        .filter(extract -> handovers.of(extract.id()).isPresent())
                        .toList()
                : all;
    }
}

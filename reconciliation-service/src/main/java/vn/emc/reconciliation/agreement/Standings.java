package vn.emc.reconciliation.agreement;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.comparing.ConcludedComparisons;
import vn.emc.reconciliation.correction.Corrections;
import vn.emc.reconciliation.correction.Promises;
import vn.emc.reconciliation.resolution.ResolutionTable;
import vn.emc.reconciliation.workflow.Reconciliation;

/** Where step 5 stands, from all that is kept of it. Whoever calls has checked whose it is. */
@Component
@RequiredArgsConstructor
public class Standings {
    private final ConcludedComparisons comparisons;
    private final ResolutionTable resolutions;
    private final AgreementTable agreements;
    private final Promises promises;
    private final Corrections corrections;

    /** Empty before a comparison has ended step 4. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(Reconciliation reconciliation) {
        return comparisons.of(reconciliation).map(comparison -> {
            var decided = corrections
                    .run(reconciliation.id())
                    .map(run -> resolutions.at(reconciliation.id(), comparison.id(), run.version()))
                    .orElseGet(() -> resolutions.of(reconciliation.id(), comparison.id()));
            var dossiers = promises.dossiers(comparison);
            return new Standing(
                    comparison,
                    decided,
                    dossiers.isPresent(),
                    dossiers.map(known -> decided.open(known.classes(), known.fields()))
                            .orElse(List.of()),
                    agreements.of(reconciliation.id(), comparison.id(), decided.version()));
        });
    }
}

package vn.emc.reconciliation.comparing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.comparison.Comparison;
import vn.emc.reconciliation.comparison.ComparisonWatch;
import vn.emc.reconciliation.comparison.Finding;
import vn.emc.reconciliation.workflow.Reconciliation;

/** The comparison that ended step 4, for step 5. Whoever calls has checked whose it is. */
@Component
@RequiredArgsConstructor
public class ConcludedComparisons {
    private final ComparisonTable comparisons;
    private final LocalListTable lists;
    private final FindingTable findings;
    private final FileStore files;
    private final EmcLists emcLists;
    private final ComparisonRules rules;

    /**
     * A comparison that ended step 4.
     *
     * @param id of its row
     * @param number within the reconciliation
     */
    public record Concluded(long id, int number) {}

    @Transactional(readOnly = true)
    public Optional<Concluded> of(Reconciliation reconciliation) {
        return comparisons.concluded(reconciliation.id()).map(found -> new Concluded(found.id(), found.number()));
    }

    /** Those of the numbers that are kept. */
    @Transactional(readOnly = true)
    public List<KeptFinding> findings(Concluded comparison, Collection<Integer> numbers) {
        return findings.of(comparison.id(), numbers);
    }

    /** EMC's list that was compared. */
    public Path emcList(Reconciliation reconciliation, Concluded comparison) {
        return emcList(reconciliation, kept(reconciliation, comparison));
    }

    /** Compares the same lists once more, which finds the same in the same order, however much of it is kept. */
    public void again(Reconciliation reconciliation, Concluded comparison, Finding.Sink sink)
            throws IOException, InterruptedException {
        var kept = kept(reconciliation, comparison);
        var local =
                lists.find(reconciliation.id(), kept.localList()).orElseThrow().listSha256();
        if (local == null) {
            throw new AssertionError("what was compared was read");
        }
        Comparison.run(
                emcList(reconciliation, kept),
                files.path(local),
                rules.of(reconciliation, kept),
                sink,
                ComparisonWatch.NONE);
    }

    private KeptComparison kept(Reconciliation reconciliation, Concluded comparison) {
        return comparisons.find(reconciliation.id(), comparison.number()).orElseThrow();
    }

    private Path emcList(Reconciliation reconciliation, KeptComparison kept) {
        return emcLists.handedOver(reconciliation)
                .filter(list -> list.sha256().equals(kept.extractSha256()))
                .map(EmcLists.EmcList::file)
                .orElseThrow(() -> new AssertionError("what was compared was handed over"));
    }
}

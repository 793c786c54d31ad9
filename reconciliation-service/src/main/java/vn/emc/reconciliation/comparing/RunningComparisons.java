package vn.emc.reconciliation.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.cause.CauseSearch;
import vn.emc.reconciliation.cause.Observations;
import vn.emc.reconciliation.comparing.EmcLists.EmcList;
import vn.emc.reconciliation.comparison.Comparison;
import vn.emc.reconciliation.comparison.ComparisonWatch.CancelledException;
import vn.emc.reconciliation.comparison.Rules;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.State;

/**
 * Compares, in one transaction: what is interrupted leaves nothing behind and begins anew. How far it is, is told beside that
 * transaction.
 */
@Component
@RequiredArgsConstructor
@Slf4j
class RunningComparisons {
    static final String TASK = "compare-lists";

    private static final String FAULT = "NOT_COMPARED";

    private final Reconciliations reconciliations;
    private final ComparisonTable comparisons;
    private final LocalListTable lists;
    private final FileStore files;
    private final EmcLists emcLists;
    private final ComparisonRules rules;
    private final JdbcTemplate database;
    private final TransactionOperations transaction;
    private final PlatformTransactionManager transactions;

    /** Does nothing where it is over. */
    void run(JobName job) {
        var comparison = comparisons
                .find(job.reconciliationId(), job.number())
                .filter(found -> found.state() == ComparisonState.RUNNING);
        if (comparison.isEmpty()) {
            return;
        }
        var id = comparison.get().id();
        try {
            transaction.executeWithoutResult(tx -> {
                if (!compare(comparison.get())) {
                    tx.setRollbackOnly();
                }
            });
        } catch (CancelledException unwanted) {
            log.info("Comparison {} was cancelled", id);
        } catch (RuntimeException fault) {
            log.error("Comparison {} of reconciliation {} failed", job.number(), job.reconciliationId(), fault);
            comparisons.fail(id, FAULT);
        }
    }

    /** Answers whether it was wanted to the end. */
    private boolean compare(KeptComparison comparison) {
        var reconciliation = comparing(comparison.reconciliationId());
        var emc = reconciliation.flatMap(one -> emc(comparison, one));
        var local = lists.find(comparison.reconciliationId(), comparison.localList())
                .map(LocalList::listSha256);
        if (reconciliation.isEmpty() || emc.isEmpty() || local.isEmpty()) {
            beside(() -> comparisons.fail(comparison.id(), FAULT));
            return false;
        }
        try {
            return compare(
                    comparison,
                    rules.of(reconciliation.get(), comparison),
                    emc.get().file(),
                    files.path(local.get()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean compare(KeptComparison comparison, Rules rules, Path emc, Path local)
            throws IOException, InterruptedException {
        var keeping = new KeepingFindings(database, comparison.id());
        var observations = new Observations();
        var bytes = Files.size(emc) + Files.size(local);
        var progress =
                new SharedProgress(bytes, new Telling(share -> wanted(() -> comparisons.tell(comparison.id(), share))));
        var outcome = Comparison.run(
                emc,
                local,
                rules,
                finding -> {
                    keeping.take(finding);
                    observations.take(finding);
                },
                progress);
        keeping.flush();
        var causes = CauseSearch.of(observations, outcome.population());
        return comparisons.ready(comparison.id(), ComparisonResult.of(outcome, keeping.kept(), causes));
    }

    private Optional<EmcList> emc(KeptComparison comparison, Reconciliation reconciliation) {
        return emcLists.handedOver(reconciliation).filter(list -> list.sha256().equals(comparison.extractSha256()));
    }

    private Optional<Reconciliation> comparing(long id) {
        return reconciliations.all(List.of(State.COMPARISON)).stream()
                .filter(each -> each.id() == id)
                .findFirst();
    }

    private void beside(Runnable telling) {
        wanted(() -> {
            telling.run();
            return true;
        });
    }

    private boolean wanted(BooleanSupplier telling) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return Boolean.TRUE.equals(own.execute(tx -> telling.getAsBoolean()));
    }
}

package vn.emc.reporting.correction;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.correction.CorrectionsCounted;
import vn.emc.reporting.correction.RoundTable.Touched;
import vn.emc.reporting.snapshot.ClosingPeriods;

/**
 * Brings a round one step further: waits until all corrections are in the figures, then closes every period again whose
 * figures they changed, one after the other. Broken off anywhere, the next step goes on from what the database says.
 */
@RequiredArgsConstructor
class FollowingCorrections {
    private final RoundTable rounds;
    private final ClosingPeriods closing;
    private final MeasuringRounds measuring;
    private final TellingProgress telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Answers whether the round is complete, and that has been told. */
    boolean step(long reconciliationId) {
        var round = rounds.find(reconciliationId).orElseThrow();
        if (!round.complete()) {
            goOn(round);
        }
        var now = rounds.find(reconciliationId).orElseThrow();
        telling.tell(progress(now));
        return now.complete();
    }

    private void goOn(Round round) {
        var id = round.reconciliationId();
        if (rounds.counted(id) < round.corrections() || !(round.allCounted() || fixWhatIsClosed(id))) {
            return;
        }
        var open = rounds.touched(id).stream()
                .filter(period -> !period.isClosedAgain())
                .findFirst();
        if (open.isEmpty()) {
            rounds.complete(id, measuring.of(round), clock.instant());
        } else if (!open.get().isUnderWay()) {
            closeAgain(round, open.get());
        }
    }

    /** What is being closed may lack some of the corrections: it counts as closed, and is waited for. */
    private boolean fixWhatIsClosed(long reconciliationId) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (closing.isClosing()) {
                return false;
            }
            rounds.allCounted(reconciliationId, clock.instant());
            return true;
        }));
    }

    private void closeAgain(Round round, Touched period) {
        transaction.executeWithoutResult(
                status -> closing.closeAgain(period.from(), period.to(), round.reason(), round.requestedBy())
                        .ifPresent(id -> rounds.closes(round.reconciliationId(), period, id)));
    }

    private CorrectionsCounted progress(Round round) {
        var id = round.reconciliationId();
        return new CorrectionsCounted(
                id,
                rounds.counted(id),
                round.corrections(),
                round.complete(),
                round.complete() ? snapshots(id) : List.of(),
                round.figures(),
                clock.instant());
    }

    private List<Long> snapshots(long reconciliationId) {
        return rounds.touched(reconciliationId).stream()
                .map(Touched::closing)
                .filter(Objects::nonNull)
                .toList();
    }
}

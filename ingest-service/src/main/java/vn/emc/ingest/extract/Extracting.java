package vn.emc.ingest.extract;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.contracts.extract.ExtractOutcome;
import vn.emc.contracts.extract.ExtractResult;

/** Sends all rows of an extract, and before and after them what is known of them. Once more it sends the same. */
@Slf4j
@RequiredArgsConstructor
final class Extracting {
    private final Cuts cuts;
    private final LedgerRows ledger;
    private final Supplier<Sending> senders;
    private final TransactionTemplate transaction;

    /**
     * Sends everything.
     *
     * @param wanted asked again and again
     * @throws NotWantedException once it is not
     */
    void extract(Extract extract, BooleanSupplier wanted) {
        var cut = cuts.of(extract.id());
        try (var sending = senders.get()) {
            transaction.executeWithoutResult(tx -> send(extract, cut, sending, wanted));
        }
    }

    private void send(Extract extract, Cut cut, Sending sending, BooleanSupplier wanted) {
        var id = extract.id();
        var count = ledger.count(extract, cut);
        sending.send(new ExtractResult(
                id, ExtractOutcome.BEGUN, cut.at(), count.dossiers(), count.events(), null, null, null, null));
        var chunks = new Chunks(id, chunk -> {
            if (!wanted.getAsBoolean()) {
                throw new NotWantedException(id);
            }
            sending.send(chunk);
        });
        ledger.copy(extract, cut, chunks::add);
        chunks.end();
        sending.send(new ExtractResult(
                id,
                ExtractOutcome.DONE,
                cut.at(),
                count.dossiers(),
                chunks.rows(),
                chunks.getNumber(),
                chunks.getBytes(),
                chunks.digest(),
                null));
        sending.complete();
        log.info("Extract {} has {} events of {} dossiers", id, chunks.rows(), count.dossiers());
    }

    /** Says that there will be no rows. */
    void giveUp(Extract extract) {
        try (var sending = senders.get()) {
            sending.send(new ExtractResult(
                    extract.id(), ExtractOutcome.FAILED, null, null, null, null, null, null, extract.failure()));
            sending.complete();
        }
    }
}

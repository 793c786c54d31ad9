package vn.emc.reconciliation.attachment;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.emc.reconciliation.signature.PdfSignatures;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.History;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.State;

/**
 * Looks at the letters of reconciliations under way again: authorities come and go, and certificates run out. What is found
 * replaces what was found before; only a new result is told in the history.
 */
@Service
@RequiredArgsConstructor
@Slf4j
class RecheckingLetters {
    private final Reconciliations reconciliations;
    private final AttachmentTable attachments;
    private final PdfSignatures signatures;
    private final FileStore files;
    private final History history;
    private final TransactionOperations transaction;

    void recheck() {
        for (var reconciliation : reconciliations.all(State.open())) {
            attachments.letter(reconciliation.id()).ifPresent(letter -> recheck(reconciliation, letter));
        }
    }

    private void recheck(Reconciliation reconciliation, Attachment letter) {
        if (!files.isWhole(letter.sha256())) {
            log.error("The letter {} of reconciliation {} is gone or damaged", letter.sha256(), reconciliation.id());
            return;
        }
        var found = signatures.check(files.path(letter.sha256()));
        transaction.executeWithoutResult(tx -> {
            attachments.checked(letter.id(), found);
            var before = letter.signatures();
            if (before == null || !before.saysTheSameAs(found)) {
                history.addOwn(
                        Action.RECHECK_LETTER,
                        reconciliation,
                        "%s: %s → %s"
                                .formatted(letter.name(), before == null ? "–" : before.verdict(), found.verdict()));
            }
        });
    }
}

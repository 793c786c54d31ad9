package vn.emc.reconciliation.minutes;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.emc.reconciliation.attachment.FileName;
import vn.emc.reconciliation.attachment.FileStore;
import vn.emc.reconciliation.attachment.SentFile;
import vn.emc.reconciliation.attachment.StoredFile;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.signature.PdfSignatures;
import vn.emc.reconciliation.signature.SignatureCheck;
import vn.emc.reconciliation.workflow.Act;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reason;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.revision.StaleException;
import vn.emc.web.security.CurrentUser;

/** Takes the copies of the minutes that the sides have signed, and each side's word for the other's. */
@Service
@RequiredArgsConstructor
public class SigningMinutes {
    private final Acting acting;
    private final Reconciliations reconciliations;
    private final Settlements settlements;
    private final MinutesFiles minutes;
    private final SignedMinutesTable signed;
    private final FileStore files;
    private final PdfSignatures signatures;
    private final Violations violations;
    private final TransactionOperations transaction;

    /** Newest first; of older versions too. */
    public List<SignedMinutes> list(CurrentUser user, long id) {
        return signed.of(reconciliations.one(user, id).id());
    }

    public SignedMinutes one(CurrentUser user, long id, int number) {
        return signed.find(reconciliations.one(user, id).id(), number)
                .orElseThrow(() -> new ReconciliationProblem.NoSignedCopy(number));
    }

    /**
     * Where a copy lies.
     *
     * @throws ReconciliationProblem.FileDamaged where it is no longer there as it was
     */
    public Path file(SignedMinutes copy) {
        if (!files.isWhole(copy.sha256())) {
            throw new ReconciliationProblem.FileDamaged(copy.name());
        }
        return files.path(copy.sha256());
    }

    /** Takes a signed copy of what both sides agreed to. It is stored and checked outside of any transaction: that takes a while. */
    public SignedMinutes upload(CurrentUser user, long id, SentFile sent, IfMatch condition) {
        var agreed = Objects.requireNonNull(transaction.execute(tx -> agreed(begin(user, id, condition))));
        var base = minutes.agreed(user, reconciliations.one(user, id), agreed, PaperFormat.PDF);
        var file = files.put(sent.open());
        var name = FileName.ofPdf(sent.name());
        var check = signatures.check(file.path(), base);
        refuse(check, file, base, name, agreed);
        return Objects.requireNonNull(transaction.execute(tx -> {
            var act = begin(user, id, condition);
            if (!agreed(act).equals(agreed)) {
                throw new StaleException();
            }
            var added = signed.add(act, agreed, name, file, check);
            acting.end(act, act.before(), null, name);
            return added;
        }));
    }

    /**
     * A side's word for the other's copy: a scan, or a signature that nobody we trust vouches for.
     *
     * @param both whether the accepting side's own signature is on it too
     */
    public void accept(
            CurrentUser user, long id, int number, @Nullable String reason, boolean both, IfMatch condition) {
        transaction.executeWithoutResult(tx -> {
            var act = acting.begin(user, id, Action.ACCEPT_MINUTES, condition);
            var agreed = agreed(act);
            var copy = signed.find(id, number)
                    .filter(each -> each.isOf(agreed) && each.awaits(act.side()))
                    .orElseThrow(() -> new ReconciliationProblem.NoSignedCopy(number));
            var why = Reason.required(violations, reason);
            signed.accept(user, id, number, why, both);
            acting.end(act, act.before(), why, copy.name());
        });
    }

    private Act begin(CurrentUser user, long id, IfMatch condition) {
        return acting.begin(user, id, Action.SIGN_MINUTES, condition);
    }

    private Settlement agreed(Act act) {
        return settlements.of(act.before().id()).filter(Settlement::isAgreed).orElseThrow(() -> acting.refusal(act));
    }

    /** A scan has no signature to check; what is signed has to be what was agreed on. */
    private static void refuse(SignatureCheck check, StoredFile file, Path base, String name, Settlement agreed) {
        switch (check.outcome()) {
            case CHECKED -> {}
            case OTHER_DOCUMENT -> throw new ReconciliationProblem.OtherMinutes(name, agreed.version());
            case ENCRYPTED, UNREADABLE -> throw new ReconciliationProblem.UnreadableMinutes(name);
            case NOT_SIGNED -> {
                if (file.sha256().equals(String.valueOf(base.getFileName()))) {
                    throw new ReconciliationProblem.UnsignedMinutes(name);
                }
            }
        }
    }
}

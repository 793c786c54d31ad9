package vn.emc.reconciliation.attachment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.security.CurrentUser;

/** The files of reconciliations as users may see them. */
@Service
@RequiredArgsConstructor
@Slf4j
@Transactional(readOnly = true)
public class Attachments {
    private final Reconciliations reconciliations;
    private final AttachmentTable attachments;
    private final SignatureWords words;
    private final FileStore files;

    /** The letter first. */
    public List<Attachment> list(CurrentUser user, long id) {
        return attachments.of(reconciliations.one(user, id).id());
    }

    public Attachment one(CurrentUser user, long id, long attachmentId) {
        return attachments
                .find(reconciliations.one(user, id).id(), attachmentId)
                .orElseThrow(() -> new ReconciliationProblem.UnknownAttachment(attachmentId));
    }

    /** The letter as it stands; whoever calls has checked whose it is. */
    public Optional<Attachment> letter(Reconciliation reconciliation) {
        return attachments.letter(reconciliation.id());
    }

    /**
     * Refuses what has no letter a request may be sent with.
     *
     * @throws ReconciliationProblem.NoLetter where there is none
     * @throws ReconciliationProblem.LetterNotProven where it is not proven and not accepted either
     */
    public void requireLetter(Reconciliation reconciliation) {
        var letter = letter(reconciliation).orElseThrow(ReconciliationProblem.NoLetter::new);
        if (!letter.isGoodEnough()) {
            throw new ReconciliationProblem.LetterNotProven(words.reasons(letter));
        }
    }

    /**
     * Where a file lies.
     *
     * @throws ReconciliationProblem.FileDamaged where it is no longer there as it was
     */
    public Path file(Attachment attachment) {
        var path = files.path(attachment.sha256());
        if (!Files.exists(path) || !files.isWhole(attachment.sha256())) {
            log.error("The file {} is gone or damaged", path);
            throw new ReconciliationProblem.FileDamaged(attachment.name());
        }
        return path;
    }
}

package vn.emc.reconciliation.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.problem.Violations;
import vn.emc.reconciliation.signature.PdfSignatures;
import vn.emc.reconciliation.signature.SignatureCheck;
import vn.emc.reconciliation.workflow.Act;
import vn.emc.reconciliation.workflow.Acting;
import vn.emc.reconciliation.workflow.Action;
import vn.emc.reconciliation.workflow.Reason;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

/** What is done with the files of a request while it is a draft. */
@Service
@RequiredArgsConstructor
public class Attaching {
    private static final int MOST = 30;

    private final Acting acting;
    private final AttachmentTable attachments;
    private final FileStore files;
    private final PdfSignatures signatures;
    private final Violations violations;
    private final TransactionOperations transaction;

    /**
     * Adds a file; a letter takes the place of the one before it. The file is stored and checked outside of any transaction,
     * because that may take seconds.
     *
     * @param kind null for the letter if there is none yet and the file is a PDF
     */
    public Attachment attach(
            CurrentUser user, long id, @Nullable AttachmentKind kind, SentFile sent, IfMatch condition) {
        transaction.executeWithoutResult(tx -> mayAttach(user, id, condition));
        var file = files.put(sent.open());
        var type = type(file, sent);
        var name = FileName.of(sent.name(), type);
        var meant = kind == null ? guess(id, type) : kind;
        if (meant == AttachmentKind.LETTER && type != FileKind.PDF) {
            throw new ReconciliationProblem.LetterIsNoPdf(name);
        }
        var check = meant == AttachmentKind.LETTER ? signatures.check(file.path()) : null;
        return Objects.requireNonNull(transaction.execute(
                tx -> add(mayAttach(user, id, condition), meant, name, type.getMediaType(), file, check)));
    }

    public void detach(CurrentUser user, long id, long attachmentId, IfMatch condition) {
        transaction.executeWithoutResult(tx -> {
            var act = acting.begin(user, id, Action.DETACH, condition);
            var attachment = attachments
                    .find(id, attachmentId)
                    .orElseThrow(() -> new ReconciliationProblem.UnknownAttachment(attachmentId));
            attachments.remove(user, attachmentId);
            acting.end(act, act.before(), null, attachment.name());
        });
    }

    /** An officer's word for a letter that is not proven. */
    public void acceptLetter(CurrentUser user, long id, @Nullable String reason, IfMatch condition) {
        transaction.executeWithoutResult(tx -> {
            var act = acting.begin(user, id, Action.ACCEPT_LETTER, condition);
            var letter = attachments.letter(id).orElseThrow(ReconciliationProblem.NoLetter::new);
            var why = Reason.required(violations, reason);
            attachments.accept(user, letter.id(), why);
            acting.end(act, act.before(), why, letter.name());
        });
    }

    private Act mayAttach(CurrentUser user, long id, IfMatch condition) {
        var act = acting.begin(user, id, Action.ATTACH, condition);
        if (attachments.count(id) >= MOST) {
            throw new ReconciliationProblem.TooManyAttachments(MOST);
        }
        return act;
    }

    private Attachment add(
            Act act,
            AttachmentKind kind,
            String name,
            String mediaType,
            StoredFile file,
            @Nullable SignatureCheck check) {
        var id = act.before().id();
        if (kind == AttachmentKind.LETTER) {
            attachments.letter(id).ifPresent(earlier -> attachments.remove(act.user(), earlier.id()));
        }
        var added = attachments.add(act.user(), id, kind, name, mediaType, file, check);
        acting.end(act, act.before(), null, name);
        return added;
    }

    private AttachmentKind guess(long id, FileKind type) {
        return type == FileKind.PDF && attachments.letter(id).isEmpty() ? AttachmentKind.LETTER : AttachmentKind.OTHER;
    }

    private static FileKind type(StoredFile file, SentFile sent) {
        try {
            return FileKind.of(file.path())
                    .orElseThrow(() -> new ReconciliationProblem.WrongKindOfFile(String.valueOf(sent.name())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

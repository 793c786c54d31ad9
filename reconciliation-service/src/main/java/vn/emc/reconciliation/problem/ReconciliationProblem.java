package vn.emc.reconciliation.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** Everything this service refuses. The codes are part of the API; the texts are in the message bundles. */
public abstract sealed class ReconciliationProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private ReconciliationProblem(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    /** The request breaks rules; each is listed with the field it concerns. */
    public static final class Invalid extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        private final transient List<ProblemItem> items;

        Invalid(List<ProblemItem> items) {
            super(HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
            this.items = List.copyOf(items);
        }

        @Override
        public List<ProblemItem> errors() {
            return items;
        }
    }

    /** No such reconciliation, or one that is not the asking user's to see. */
    public static final class Unknown extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public Unknown(long id) {
            super(HttpStatus.NOT_FOUND, "RECONCILIATION_NOT_FOUND", String.valueOf(id));
        }
    }

    /** What is asked for cannot be done where the reconciliation stands. */
    public static final class NotAllowedNow extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        private final transient List<ProblemItem> allowed;

        /**
         * Says what can be done instead.
         *
         * @param action what was asked for, in words
         * @param state where it stands, in words
         * @param instead what can be done, in words
         * @param allowed the same for programs: an item's code is an action
         */
        public NotAllowedNow(String action, String state, String instead, List<ProblemItem> allowed) {
            super(HttpStatus.CONFLICT, "NOT_ALLOWED_NOW", action, state, instead);
            this.allowed = List.copyOf(allowed);
        }

        @Override
        public List<ProblemItem> errors() {
            return allowed;
        }
    }

    /** One wish to reopen a step is decided on before the next is uttered. */
    public static final class AlreadyAsked extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public AlreadyAsked(int number) {
            super(HttpStatus.CONFLICT, "REOPENING_ALREADY_ASKED", String.valueOf(number));
        }
    }

    /** There is no such wish that still waits for the asking side's answer. */
    public static final class NothingAsked extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NothingAsked(int number) {
            super(HttpStatus.CONFLICT, "REOPENING_NOT_ASKED", String.valueOf(number));
        }
    }

    /** The attachment is not there. */
    public static final class UnknownAttachment extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnknownAttachment(long id) {
            super(HttpStatus.NOT_FOUND, "ATTACHMENT_NOT_FOUND", String.valueOf(id));
        }
    }

    /** No file, or none with anything in it, was sent. */
    public static final class NoFile extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoFile() {
            super(HttpStatus.BAD_REQUEST, "FILE_REQUIRED");
        }
    }

    /** What the file is made of is nothing that belongs here, whatever its name says. */
    public static final class WrongKindOfFile extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public WrongKindOfFile(String name) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "FILE_KIND", name);
        }
    }

    /** A letter is a PDF. */
    public static final class LetterIsNoPdf extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public LetterIsNoPdf(String name) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "LETTER_NOT_PDF", name);
        }
    }

    /** More attachments than one reconciliation may have. */
    public static final class TooManyAttachments extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public TooManyAttachments(int most) {
            super(HttpStatus.CONFLICT, "TOO_MANY_ATTACHMENTS", most);
        }
    }

    /** The file could not be put aside. */
    public static final class NoRoom extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoRoom() {
            super(HttpStatus.INSUFFICIENT_STORAGE, "NO_ROOM");
        }
    }

    /** The file is known but no longer, or no longer as it was, where it belongs. */
    public static final class FileDamaged extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public FileDamaged(String name) {
            super(HttpStatus.INTERNAL_SERVER_ERROR, "FILE_DAMAGED", name);
        }
    }

    /** A request goes with its letter. */
    public static final class NoLetter extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoLetter() {
            super(HttpStatus.CONFLICT, "LETTER_REQUIRED");
        }
    }

    /** The letter's signatures do not prove who wrote it, and no officer has said why it is accepted all the same. */
    public static final class LetterNotProven extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        /** @param why in words */
        public LetterNotProven(String why) {
            super(HttpStatus.CONFLICT, "LETTER_NOT_PROVEN", why);
        }
    }

    /** What is no certificate cannot be trusted. */
    public static final class NoCertificate extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoCertificate() {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "NOT_A_CERTIFICATE");
        }
    }

    /** Trusting a person's certificate would skip every check of it. */
    public static final class NoAuthority extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoAuthority(String subject) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "NOT_AN_AUTHORITY", subject);
        }
    }

    /** The authority is trusted already. */
    public static final class KnownAnchor extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public KnownAnchor(String subject) {
            super(HttpStatus.CONFLICT, "ANCHOR_KNOWN", subject);
        }
    }

    /** No such anchor. */
    public static final class UnknownAnchor extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnknownAnchor(long id) {
            super(HttpStatus.NOT_FOUND, "ANCHOR_NOT_FOUND", String.valueOf(id));
        }
    }

    /** The proposal is not there. */
    public static final class UnknownProposal extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnknownProposal(int number) {
            super(HttpStatus.NOT_FOUND, "PROPOSAL_NOT_FOUND", String.valueOf(number));
        }
    }

    /** Another proposal took its place. */
    public static final class ProposalReplaced extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public ProposalReplaced(int number) {
            super(HttpStatus.CONFLICT, "PROPOSAL_REPLACED", String.valueOf(number));
        }
    }

    /** The extract is not there, or not yet for the asking user. */
    public static final class UnknownExtract extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnknownExtract(int number) {
            super(HttpStatus.NOT_FOUND, "EXTRACT_NOT_FOUND", String.valueOf(number));
        }
    }

    /** The extract has no files yet, or never will have. */
    public static final class ExtractNotReady extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public ExtractNotReady(int number) {
            super(HttpStatus.CONFLICT, "EXTRACT_NOT_READY", String.valueOf(number));
        }
    }

    /** What is to be handed over is the newest extract of the sites and days agreed on. */
    public static final class ExtractOutdated extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public ExtractOutdated(int number) {
            super(HttpStatus.CONFLICT, "EXTRACT_OUTDATED", String.valueOf(number));
        }
    }

    /** The content is wanted in a form there is none of. */
    public static final class NoSuchForm extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoSuchForm() {
            super(HttpStatus.NOT_ACCEPTABLE, "NO_SUCH_FORM");
        }
    }

    /** No list of that number was uploaded. */
    public static final class UnknownList extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnknownList(int number) {
            super(HttpStatus.NOT_FOUND, "LIST_NOT_FOUND", String.valueOf(number));
        }
    }

    /** No comparison of that number was made. */
    public static final class UnknownComparison extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnknownComparison(int number) {
            super(HttpStatus.NOT_FOUND, "COMPARISON_NOT_FOUND", String.valueOf(number));
        }
    }

    /** A comparison has found nothing yet, or never will. */
    public static final class ComparisonNotReady extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public ComparisonNotReady(int number) {
            super(HttpStatus.CONFLICT, "COMPARISON_NOT_READY", String.valueOf(number));
        }
    }

    /** A header is said to head what it does not. */
    public static final class WrongHeader extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public WrongHeader(String said) {
            super(HttpStatus.BAD_REQUEST, "HEADER_NOT_MAPPED", said);
        }
    }

    /** More than a file that is attached may have. */
    public static final class TooLarge extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public TooLarge() {
            super(HttpStatus.CONTENT_TOO_LARGE, "TOO_LARGE");
        }
    }

    /** Of what is named nothing can be decided; the items are what something can be decided of. */
    public static final class NothingToDecide extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        private final transient List<ProblemItem> possible;

        public NothingToDecide(String named, List<ProblemItem> possible) {
            super(HttpStatus.NOT_FOUND, "CLASS_NOT_FOUND", named);
            this.possible = List.copyOf(possible);
        }

        @Override
        public List<ProblemItem> errors() {
            return possible;
        }
    }

    /** The remedy is none of those that can follow; the items are. */
    public static final class RemedyNotPossible extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        private final transient List<ProblemItem> possible;

        public RemedyNotPossible(String remedy, List<ProblemItem> possible) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "REMEDY_NOT_POSSIBLE", remedy);
            this.possible = List.copyOf(possible);
        }

        @Override
        public List<ProblemItem> errors() {
            return possible;
        }
    }

    /** The comparison has no finding of that number, or nothing is decided of it. */
    public static final class UnknownFinding extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnknownFinding(int number) {
            super(HttpStatus.NOT_FOUND, "FINDING_NOT_FOUND", String.valueOf(number));
        }
    }

    /** Something else is decided by now. */
    public static final class DecisionsChanged extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public DecisionsChanged(int version, int now) {
            super(HttpStatus.CONFLICT, "DECISIONS_CHANGED", String.valueOf(version), String.valueOf(now));
        }
    }

    /** The figures before the corrections can only be asked for before them. */
    public static final class FiguresNotKnown extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public FiguresNotKnown() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "FIGURES_NOT_KNOWN");
        }
    }

    /** There are no minutes before step 5. */
    public static final class NoMinutes extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoMinutes(long id) {
            super(HttpStatus.CONFLICT, "MINUTES_NOT_YET", String.valueOf(id));
        }
    }

    /** What was uploaded as signed minutes is no PDF, or none that can be read. */
    public static final class UnreadableMinutes extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnreadableMinutes(String name) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "MINUTES_UNREADABLE", name);
        }
    }

    /** The minutes came back as they were handed out. */
    public static final class UnsignedMinutes extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public UnsignedMinutes(String name) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "MINUTES_NOT_SIGNED", name);
        }
    }

    /** Something else was signed than the minutes of the version agreed on. */
    public static final class OtherMinutes extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public OtherMinutes(String name, int version) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "MINUTES_OTHER_FILE", name, version);
        }
    }

    /** There is no such signed copy that still waits for the asking side's word. */
    public static final class NoSignedCopy extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NoSignedCopy(int number) {
            super(HttpStatus.NOT_FOUND, "SIGNED_MINUTES_NOT_FOUND", String.valueOf(number));
        }
    }

    /** There is no closing dossier before the reconciliation is closed. */
    public static final class NotClosed extends ReconciliationProblem {
        private static final long serialVersionUID = 1L;

        public NotClosed(long id) {
            super(HttpStatus.CONFLICT, "NOT_CLOSED", String.valueOf(id));
        }
    }
}

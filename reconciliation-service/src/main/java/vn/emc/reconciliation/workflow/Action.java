package vn.emc.reconciliation.workflow;

/** What can happen to a reconciliation. The names are in the history and in the API. */
public enum Action {
    CREATE,
    EDIT,
    ATTACH,
    DETACH,
    /** The agency says why it accepts a letter whose signatures do not prove who wrote it. */
    ACCEPT_LETTER,
    SUBMIT,
    /** The agency gives the request back to be completed. */
    RETURN,
    TAKE_UP,
    REJECT,
    WITHDRAW,
    PROPOSE_PERIOD,
    ACCEPT_PERIOD,
    START_EXTRACT,
    CANCEL_EXTRACT,
    /** The agency gives the unit an extract. */
    HAND_OVER,
    /** The unit sends its own list of dossiers. */
    UPLOAD_LIST,
    START_COMPARISON,
    CANCEL_COMPARISON,
    /** The unit has seen what the comparison found, and goes on to agreeing on it. */
    FINISH_COMPARISON,
    /** Says what follows from a class of findings, or from one of them. */
    RESOLVE,
    /** A side agrees to all that is decided. */
    AGREE,
    /** The agency has what is agreed on carried out. */
    PUBLISH_CORRECTIONS,
    /** The agency sends them again, where nothing has been heard of some for long. */
    RESEND_CORRECTIONS,
    /** The platform itself: all corrections are in the figures. */
    CLOSE,
    /** A side uploads the minutes it has signed. */
    SIGN_MINUTES,
    /** A side says why it accepts what the other side's signatures do not prove. */
    ACCEPT_MINUTES,
    ASK_REOPENING,
    AGREE_REOPENING,
    REFUSE_REOPENING,
    COMMENT,
    /** The platform itself noticed that a deadline is near. */
    REMIND,
    /** The platform itself noticed that a deadline is past. */
    OVERDUE,
    /** The platform itself looked at the letter's signatures again and found something else than before. */
    RECHECK_LETTER;

    /** Whether it answers what the other side asked. */
    boolean isAnAnswer() {
        return this == ACCEPT_PERIOD || this == AGREE || this == AGREE_REOPENING;
    }
}

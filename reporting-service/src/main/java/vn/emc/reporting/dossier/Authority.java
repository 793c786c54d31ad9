package vn.emc.reporting.dossier;

/** Whose word counts, strongest first. */
public enum Authority {
    /** A correction agreed in a reconciliation. Of several the one that reached us last counts. */
    AGREED,
    /** The sender's event of the status that is responsible for the fact. */
    RESPONSIBLE,
    /** Any other event of the sender. */
    INCIDENTAL
}

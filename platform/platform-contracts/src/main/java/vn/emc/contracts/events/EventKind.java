package vn.emc.contracts.events;

/** Where an event comes from. */
public enum EventKind {
    /** A dossier system sent it. */
    SENT,
    /** A reconciliation agreed on what it says of a dossier; append-only, like all others. */
    CORRECTION,
    /** A reconciliation agreed that the dossier counts nowhere, until a later correction says otherwise. */
    EXCLUSION;

    /** Whether both sides of a reconciliation stand behind it, and no sender. */
    public boolean isAgreed() {
        return this != SENT;
    }
}

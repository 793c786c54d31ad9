package vn.emc.contracts.events;

/** Where an event comes from. */
public enum EventKind {
    /** A dossier system sent it. */
    SENT,
    /** A reconciliation agreed on it; append-only, like all others. */
    CORRECTION
}

package vn.emc.reconciliation.effect;

/** When figures are looked at. The names are in the database. */
public enum Moment {
    /** When the corrections are published. */
    BEFORE,
    PROMISED,
    /** When all corrections were in the figures, and the reconciliation was over. */
    AFTER
}

package vn.emc.reconciliation.effect;

/** When figures are looked at. The names are in the database. */
public enum Moment {
    /** When the corrections are published. */
    BEFORE,
    PROMISED,
    /** Once all corrections are in the figures. */
    AFTER
}

package vn.emc.reconciliation.effect;

/** The indicators of dossiers (letter 1043, annex 1, III.2), as reporting-service counts them. */
public enum Indicator {
    B1,
    B2,
    B3,
    B4,
    B5,
    B6,
    B7,
    /** Of it lists of dossiers say nothing, so that nothing is promised. */
    B8
}

package vn.emc.simulator.truth;

/** The dossier indicators whose truth is known. */
public enum Indicator {
    B1,
    B2,
    B3,
    B4,
    B5,
    B6,
    B7,
    B8
}

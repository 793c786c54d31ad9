package vn.emc.reporting.snapshot;

import vn.emc.reporting.rollup.ChangeCause;

/** Why a value of a later snapshot is another one. */
enum DifferenceCause {
    /** Events that reached us, or could be counted, only after the earlier snapshot. */
    LATE,
    /** Events that had come before and were let out of the quarantine after. */
    REPLAY,
    /** Corrections agreed in reconciliations. */
    CORRECTION,
    /** Another version of the definition. */
    DEFINITION,
    /** Catalogues, or what codes mean in them, have changed since: services are theirs, and the level where it is taken from them. */
    CATALOGUE,
    /** What is none of these: a site that belongs to somebody else now, or figures made anew from the ledger. */
    OTHER;

    static DifferenceCause of(ChangeCause cause) {
        return switch (cause) {
            case LATE -> LATE;
            case REPLAY -> REPLAY;
            case CORRECTION -> CORRECTION;
        };
    }
}

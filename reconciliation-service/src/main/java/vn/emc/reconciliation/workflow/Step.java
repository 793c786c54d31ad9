package vn.emc.reconciliation.workflow;

import lombok.RequiredArgsConstructor;

/** The five steps of letter 1043, annex 3, in their order. */
@RequiredArgsConstructor
public enum Step {
    /** The unit asks, with a signed letter and its contacts. */
    REQUEST(1),
    /** Both sides settle which days are compared. */
    PERIOD(2),
    /** The agency extracts EMC's data and hands it over. */
    EXTRACT(3),
    /** The unit compares them with its own. */
    COMPARISON(4),
    /** Both sides settle what follows from the differences. */
    AGREEMENT(5);

    private final int number;

    /** As the letter counts them, from 1. */
    public int number() {
        return number;
    }
}

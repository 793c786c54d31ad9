package vn.emc.reconciliation.workflow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a reconciliation stands. The names are in the database and in the API. */
public enum State {
    /** Step 1: the unit writes its request. */
    DRAFT,
    /** Step 1: the request is with the agency, which takes it up, returns or rejects it. */
    SUBMITTED,
    /** Step 2: both sides look for a period. */
    PERIOD,
    /** Step 3: the agency owes the extract. */
    EXTRACT,
    /** Step 4: the unit compares. */
    COMPARISON,
    /** Step 5: both sides settle the remedies and sign the minutes. */
    AGREEMENT,
    /** Step 5: what was settled is carried out. */
    CORRECTION,
    /** Over, with everything settled. */
    CLOSED,
    /** Over: the agency did not take the request up. */
    REJECTED,
    /** Over: the unit took its request back. */
    WITHDRAWN;

    /** Empty once it is over. */
    public Optional<Step> step() {
        return switch (this) {
            case DRAFT, SUBMITTED -> Optional.of(Step.REQUEST);
            case PERIOD -> Optional.of(Step.PERIOD);
            case EXTRACT -> Optional.of(Step.EXTRACT);
            case COMPARISON -> Optional.of(Step.COMPARISON);
            case AGREEMENT, CORRECTION -> Optional.of(Step.AGREEMENT);
            case CLOSED, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    /** Who has to act for it to go on, as far as the state alone tells. */
    public Set<Side> awaited() {
        return switch (this) {
            case DRAFT, COMPARISON -> EnumSet.of(Side.UNIT);
            case SUBMITTED, EXTRACT, CORRECTION -> EnumSet.of(Side.AGENCY);
            case PERIOD, AGREEMENT -> EnumSet.allOf(Side.class);
            case CLOSED, REJECTED, WITHDRAWN -> EnumSet.noneOf(Side.class);
        };
    }

    public boolean isOver() {
        return step().isEmpty();
    }

    /** Whether all five steps are done. */
    public boolean hasEndedWell() {
        return this == CLOSED;
    }

    /** Whether the sides have agreed on a period by then. */
    boolean hasPeriod() {
        return switch (this) {
            case EXTRACT, COMPARISON, AGREEMENT, CORRECTION, CLOSED -> true;
            case DRAFT, SUBMITTED, PERIOD, REJECTED, WITHDRAWN -> false;
        };
    }

    /** The state a step begins in. */
    static State beginning(Step step) {
        return switch (step) {
            case REQUEST -> DRAFT;
            case PERIOD -> PERIOD;
            case EXTRACT -> EXTRACT;
            case COMPARISON -> COMPARISON;
            case AGREEMENT -> AGREEMENT;
        };
    }

    /** All those in which something is still to be done. */
    public static List<State> open() {
        return Arrays.stream(values()).filter(state -> !state.isOver()).toList();
    }
}

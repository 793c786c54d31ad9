package vn.emc.reporting.quality;

import java.math.BigDecimal;

/**
 * When a check is passed, and how much it counts.
 *
 * @param weight its part of the score; one of 0 is shown and counts nowhere
 * @param passUpTo the largest value that passes
 * @param failFrom the smallest that fails, save one that passes; those between are a warning
 */
record CheckRule(int weight, BigDecimal passUpTo, BigDecimal failFrom) {
    CheckRule {
        if (weight < 0 || failFrom.compareTo(passUpTo) < 0) {
            throw new IllegalArgumentException(
                    "a check passes up to " + passUpTo + ", fails from " + failFrom + " and weighs " + weight);
        }
    }

    static CheckRule of(int weight, double passUpTo, double failFrom) {
        return new CheckRule(weight, BigDecimal.valueOf(passUpTo), BigDecimal.valueOf(failFrom));
    }

    /** Fails where it is an alarm, and passes up to half of that. */
    static CheckRule ofAlarm(int weight, double alarm) {
        return of(weight, alarm / 2, alarm);
    }

    /** Of something that is so, or not. */
    static CheckRule ofFact(int weight) {
        return of(weight, 0, 1);
    }

    CheckState judge(Observation observation) {
        return switch (observation) {
            case Observation.Nothing nothing -> CheckState.UNKNOWN;
            case Observation.Fact fact -> fact.holds() ? CheckState.PASSED : CheckState.FAILED;
            case Observation.Amount amount -> judge(amount.value());
        };
    }

    private CheckState judge(BigDecimal value) {
        if (value.compareTo(passUpTo) <= 0) {
            return CheckState.PASSED;
        }
        return value.compareTo(failFrom) < 0 ? CheckState.WARNING : CheckState.FAILED;
    }
}

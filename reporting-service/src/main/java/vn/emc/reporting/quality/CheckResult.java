package vn.emc.reporting.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check, with the rule it was judged by.
 *
 * @param passUpTo null where there is no number to compare with it
 * @param why it says nothing; null where it does
 * @param value null where there is no number
 * @param bad how many are not as they should be, null where none are counted
 * @param of how many there are
 * @param day the day it is about
 * @param details where to begin to look
 */
public record CheckResult(
        Check check,
        CheckState state,
        int weight,
        @Nullable BigDecimal passUpTo,
        @Nullable BigDecimal failFrom,
        @Nullable Unmeasured why,
        @Nullable BigDecimal value,
        @Nullable Long bad,
        @Nullable Long of,
        @Nullable LocalDate day,
        List<String> details) {
    public CheckResult {
        details = List.copyOf(details);
    }

    static CheckResult of(Check check, CheckRule rule, Observation observation) {
        return switch (observation) {
            case Observation.Nothing nothing ->
                of(check, rule, observation, nothing.why(), null, null, nothing.details());
            case Observation.Fact fact -> of(check, rule, observation, null, null, fact.day(), fact.details());
            case Observation.Amount amount ->
                of(check, rule, observation, null, amount, amount.day(), amount.details());
        };
    }

    private static CheckResult of(
            Check check,
            CheckRule rule,
            Observation observation,
            @Nullable Unmeasured why,
            Observation.@Nullable Amount amount,
            @Nullable LocalDate day,
            List<String> details) {
        var hasLimits = check.getUnit() != null;
        return new CheckResult(
                check,
                rule.judge(observation),
                rule.weight(),
                hasLimits ? rule.passUpTo() : null,
                hasLimits ? rule.failFrom() : null,
                why,
                amount == null ? null : amount.value(),
                amount == null ? null : amount.bad(),
                amount == null ? null : amount.of(),
                day,
                details);
    }

    boolean counts() {
        return weight > 0 && state != CheckState.UNKNOWN;
    }
}

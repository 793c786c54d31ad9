package vn.emc.reconciliation.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code emc.reconciliation.deadlines}: how many days each state may last before somebody is reminded. Letter
 * 1043 names none, so they are the agency's to set.
 *
 * @param reminder how many days before its end a state is reminded of
 */
@ConfigurationProperties("emc.reconciliation.deadlines")
public record Deadlines(
        @DefaultValue("5") int submitted,
        @DefaultValue("10") int period,
        @DefaultValue("5") int extract,
        @DefaultValue("15") int comparison,
        @DefaultValue("15") int agreement,
        @DefaultValue("5") int correction,
        @DefaultValue("2") int reminder) {

    /** The last day of a state that begins on {@code day}; null where nobody is waited for: a draft is the unit's own affair. */
    @Nullable
    LocalDate of(State state, LocalDate day) {
        return switch (state) {
            case DRAFT, CLOSED, REJECTED, WITHDRAWN -> null;
            case SUBMITTED -> day.plusDays(submitted);
            case PERIOD -> day.plusDays(period);
            case EXTRACT -> day.plusDays(extract);
            case COMPARISON -> day.plusDays(comparison);
            case AGREEMENT -> day.plusDays(agreement);
            case CORRECTION -> day.plusDays(correction);
        };
    }
}

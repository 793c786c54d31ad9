package vn.emc.reconciliation.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.security.CurrentUser;

/**
 * Which reconciliations are asked for; what is null does not narrow them.
 *
 * @param states any of them; all where empty
 * @param organisation of this unit and of those below it
 * @param overdue whether their deadline is past
 * @param awaits those in which this side is waited for
 * @param q words of the letter's number, the unit, or the reason; or the number of the reconciliation
 */
public record ReconciliationFilter(
        List<State> states,
        @Nullable UnitCode organisation,
        @Nullable Boolean overdue,
        @Nullable Side awaits,
        @Nullable String q) {
    private static final int ROOT_LENGTH = 3;

    public ReconciliationFilter {
        states = List.copyOf(states);
    }

    /** A condition in SQL and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    /** What of it exists for the user. */
    Condition condition(CurrentUser user, LocalDate today) {
        var conditions = new ArrayList<>(List.of("true"));
        var parameters = new HashMap<String, Object>();
        if (user.organisation() != null) {
            conditions.add(under("own", user.organisation(), parameters));
        }
        if (organisation != null) {
            conditions.add(under("organisation", organisation, parameters));
        }
        if (!states.isEmpty()) {
            conditions.add("state = any(:states)");
            parameters.put("states", names(states));
        }
        if (awaits != null) {
            conditions.add("state = any(:awaiting)");
            parameters.put("awaiting", names(awaiting(awaits)));
        }
        if (overdue != null) {
            conditions.add(overdue ? "due_on < :today" : "(due_on is null or due_on >= :today)");
            parameters.put("today", today);
        }
        if (q != null && !q.isBlank()) {
            conditions.add("position(lower(:q) in lower(letter_number || ' ' || organisation || ' ' || reason)) > 0"
                    + " or id::text = :q");
            parameters.put("q", q.strip());
        }
        return new Condition("(" + String.join(") and (", conditions) + ")", parameters);
    }

    private static List<State> awaiting(Side side) {
        return State.open().stream()
                .filter(state -> state.awaited().contains(side))
                .toList();
    }

    private static String[] names(List<State> states) {
        return states.stream().map(State::name).toArray(String[]::new);
    }

    /** {@link UnitCode#liesUnder} in SQL. */
    private static String under(String name, UnitCode unit, Map<String, Object> parameters) {
        var code = unit.value();
        parameters.put(name, code);
        if (code.length() == ROOT_LENGTH) {
            return "left(organisation, 3) = :%1$s or right(organisation, 4) = '.' || :%1$s".formatted(name);
        }
        var older = Character.isDigit(code.charAt(0));
        parameters.put(name + "Below", older ? "%." + code.replaceFirst("^(0+\\.)+", "") : code + ".%");
        return "organisation = :%1$s or organisation like :%1$sBelow".formatted(name);
    }
}

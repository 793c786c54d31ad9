package vn.emc.reconciliation.problem;

import java.util.List;

/**
 * A rule that a request breaks.
 *
 * @param field the request's field; the parts of one inside another are set apart by slashes
 * @param code stable code; its text is the message {@code problem.item.<code>}
 * @param arguments what the text is filled with
 */
public record Violation(String field, String code, List<Object> arguments) {
    public static Violation of(String field, String code, Object... arguments) {
        return new Violation(field, code, List.of(arguments));
    }
}

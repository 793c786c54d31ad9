package vn.emc.reconciliation.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.problem.Violation;
import vn.emc.reconciliation.problem.Violations;

/** Why somebody did something, in their words. */
public final class Reason {
    private static final String FIELD = "reason";
    private static final int LONGEST = 2_000;

    private Reason() {}

    /** The reason, which has to be there. */
    public static String required(Violations violations, @Nullable String reason) {
        var given = given(violations, reason);
        if (given == null) {
            violations.refuse(List.of(Violation.of(FIELD, "REQUIRED")));
            return "";
        }
        return given;
    }

    /** The reason, or null where there is none. */
    public static @Nullable String given(Violations violations, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.length() > LONGEST) {
            violations.refuse(List.of(Violation.of(FIELD, "TOO_LONG", LONGEST)));
        }
        return reason.strip();
    }
}

package vn.emc.reconciliation.page;

import java.util.Arrays;
import java.util.List;
import vn.emc.reconciliation.request.ReconciliationView;
import vn.emc.reconciliation.workflow.Step;

/**
 * A step in the row of five.
 *
 * @param status done, current or ahead; nothing is ahead of what is over
 */
record StepRow(Step step, String status) {
    static List<StepRow> all(ReconciliationView one) {
        return Arrays.stream(Step.values())
                .map(step -> new StepRow(step, status(step, one)))
                .toList();
    }

    private static String status(Step step, ReconciliationView one) {
        var current = one.step();
        if (current == null) {
            return one.state().hasEndedWell() ? "done" : "ahead";
        }
        var order = step.compareTo(current);
        return order < 0 ? "done" : order == 0 ? "current" : "ahead";
    }
}

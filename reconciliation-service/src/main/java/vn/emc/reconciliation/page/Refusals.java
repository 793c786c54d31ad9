package vn.emc.reconciliation.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** What was refused, as forms show it. */
@Component
@RequiredArgsConstructor
class Refusals {
    private static final String GENERAL = "general";
    private static final int PARTS = 2;

    private final FormAnswers answers;

    /** Broken rules at the fields they concern; anything else above the form. */
    FormErrors errors(ProblemException problem) {
        if (problem instanceof ReconciliationProblem.Invalid invalid) {
            return new FormErrors(byField(invalid), null);
        }
        var text = answers.errors(problem, GENERAL).at(GENERAL);
        return FormErrors.general(String.valueOf(text));
    }

    private static Map<String, String> byField(ReconciliationProblem.Invalid invalid) {
        var fields = new HashMap<String, String>();
        for (var item : invalid.errors()) {
            fields.merge(field(item), item.message(), (first, second) -> first + " " + second);
        }
        return Map.copyOf(fields);
    }

    /** {@code /technicalContact/email} is the field {@code technicalEmail}; {@code /sites/2} is {@code sites}. */
    private static String field(ProblemItem item) {
        var parts = Objects.requireNonNull(item.pointer()).substring(1).split("/", PARTS);
        if (parts.length < PARTS || !parts[0].endsWith("Contact")) {
            return parts[0];
        }
        var person = parts[0].substring(0, parts[0].length() - "Contact".length());
        return person + parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
    }
}

package vn.emc.reconciliation.problem;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.web.problem.ProblemItem;

/** Puts broken rules into the words of the request's language. */
@Component
@RequiredArgsConstructor
public class Violations {
    private final MessageSource messages;

    /** Does nothing if there are none. */
    public void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new ReconciliationProblem.Invalid(
                    violations.stream().map(this::inWords).toList());
        }
    }

    private ProblemItem inWords(Violation violation) {
        var text = messages.getMessage(
                "problem.item." + violation.code(), violation.arguments().toArray(), LocaleContextHolder.getLocale());
        return ProblemItem.at("/" + violation.field(), violation.code(), text);
    }
}

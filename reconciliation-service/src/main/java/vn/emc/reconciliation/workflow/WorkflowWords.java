package vn.emc.reconciliation.workflow;

import java.util.Collection;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** States, steps and actions in the words of the request's language. */
@Component
@RequiredArgsConstructor
public class WorkflowWords {
    private final MessageSource messages;

    public String of(State state) {
        return text("state." + state);
    }

    public String of(Step step) {
        return text("step." + step);
    }

    public String of(Action action) {
        return text("action." + action);
    }

    /** One after the other; a word for nothing where there are none. */
    String of(Collection<Action> actions) {
        return actions.isEmpty()
                ? text("action.none")
                : actions.stream().map(this::of).collect(Collectors.joining(", "));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

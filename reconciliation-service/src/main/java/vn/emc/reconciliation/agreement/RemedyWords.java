package vn.emc.reconciliation.agreement;

import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.web.problem.ProblemItem;

/** Classes, fields and remedies in the words of the request's language. */
@Component
@RequiredArgsConstructor
class RemedyWords {
    private final MessageSource messages;

    String of(Remedy remedy) {
        return text("remedy." + remedy);
    }

    String of(FindingClass kind, @Nullable ComparedField field) {
        var name = text("finding.class." + kind);
        return field == null ? name : name + " – " + text("finding.field." + field);
    }

    String ofFinding(int number) {
        return messages.getMessage(
                "finding.one", new Object[] {String.valueOf(number)}, LocaleContextHolder.getLocale());
    }

    ProblemItem item(Remedy remedy) {
        return new ProblemItem(null, null, null, remedy.name(), of(remedy));
    }

    /** The classes that something can be decided of. */
    List<ProblemItem> decidable() {
        return Arrays.stream(FindingClass.values())
                .filter(kind -> kind != FindingClass.MATCH)
                .map(kind -> new ProblemItem(null, null, null, kind.name(), of(kind, null)))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}

package vn.emc.ingest.check;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.check.CheckAnswer.Finding;
import vn.emc.ingest.check.CheckAnswer.Severity;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.reading.ConcernedField;

/** The bundles' texts, each in both languages. */
@Component
@RequiredArgsConstructor
class CheckTexts {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    InBothLanguages text(String key, Object... arguments) {
        return new InBothLanguages(
                messages.getMessage(key, arguments, VIETNAMESE), messages.getMessage(key, arguments, Locale.ENGLISH));
    }

    /** The text, or null where there is none of that key. */
    @Nullable
    InBothLanguages find(String key) {
        return messages.getMessage(key, null, null, VIETNAMESE) == null ? null : text(key);
    }

    Finding of(Refusal refusal) {
        return finding("refused.", refusal, Severity.REFUSED);
    }

    Finding of(RejectionReason reason) {
        return finding("finding.", reason, Severity.QUARANTINED);
    }

    /** @param catalogueLevel of the service, where the event has another */
    Finding of(Warning warning, @Nullable Integer catalogueLevel) {
        var finding = finding("finding.", warning, Severity.WARNING);
        if (warning != Warning.LEVEL_DIFFERS || catalogueLevel == null) {
            return finding;
        }
        var named = text("catalogue.level." + catalogueLevel);
        return new Finding(finding.code(), finding.severity(), finding.field(), named, finding.mend());
    }

    private Finding finding(String prefix, Enum<?> rule, Severity severity) {
        var code = rule.name();
        var field = ConcernedField.of(code);
        return new Finding(
                code, severity, field.isEmpty() ? null : field, text(prefix + code), text(prefix + code + ".mend"));
    }
}

package vn.emc.reconciliation.comparing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;

/**
 * Which findings are looked for; null where all are.
 *
 * @param kind of a class
 * @param field that differ in a field
 * @param code with this in the dossier's code of either side, whatever the case
 */
public record FindingFilter(
        @Nullable FindingClass kind,
        @Nullable ComparedField field,
        @Nullable String code) {
    public FindingFilter {
        code = code == null || code.isBlank() ? null : code.strip();
    }

    int bit() {
        return field == null ? 0 : field.bit();
    }

    String kindName() {
        return Objects.toString(kind, "");
    }

    String codeText() {
        return Objects.toString(code, "");
    }
}

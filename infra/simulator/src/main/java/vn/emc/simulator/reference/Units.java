package vn.emc.simulator.reference;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes of units, by either rule. */
final class Units {
    private static final Pattern CODE =
            Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Za-z]\\d{2}|[A-Za-z]\\d{2}(?:\\.\\d{2,3}){0,3}");

    private Units() {}

    /** In capitals; null where the text is no unit's code. */
    static @Nullable String named(@Nullable String text) {
        return text != null && CODE.matcher(text.strip()).matches()
                ? text.strip().toUpperCase(Locale.ROOT)
                : null;
    }

    /** The one that received the dossier; null where the dossier's code has another form. */
    static @Nullable String inside(String codeProfile) {
        return Days.inside(codeProfile) == null
                ? null
                : named(codeProfile.strip().split("-", 2)[0]);
    }
}

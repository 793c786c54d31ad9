package vn.emc.ingest.reading;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.redaction.TextScrubber;

/** Text fields: cleaned, scrubbed of identifiers, then cut to their limit. */
final class FreeText {
    private static final int LONGEST_DIGIT_RUN = 8;

    private FreeText() {}

    static @Nullable String scrubbed(@Nullable String text, int limit, Warnings warnings) {
        return text == null ? null : cut(TextScrubber.scrub(Texts.clean(text)), limit, warnings);
    }

    /** A code that is no person's: scrubbed only where it does not look like one. */
    static @Nullable String code(@Nullable String text, int limit, Warnings warnings) {
        return text == null ? null : cut(code(text), limit, warnings);
    }

    static String code(String text) {
        var clean = Texts.clean(text);
        return looksLikeCode(clean) ? clean : TextScrubber.scrub(clean);
    }

    private static boolean looksLikeCode(String text) {
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            run = Character.isDigit(c) ? run + 1 : 0;
            if (run > LONGEST_DIGIT_RUN || c == '@' || Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String cut(String text, int limit, Warnings warnings) {
        warnings.addIf(text.length() > limit, Warning.TEXT_CUT);
        return text.isEmpty() ? null : Texts.cut(text, limit);
    }
}

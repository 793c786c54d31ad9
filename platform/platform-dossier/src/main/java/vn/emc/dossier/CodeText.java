package vn.emc.dossier;

import org.jspecify.annotations.Nullable;

/** Codes as senders write them: without surrounding space; an empty one says nothing. */
final class CodeText {
    private static final int LONGEST = 128;

    private CodeText() {}

    static @Nullable String orNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return null;
        }
        var readable = stripped.indexOf('\0') < 0 ? stripped : stripped.replace("\0", "");
        return readable.length() <= LONGEST ? readable : readable.substring(0, LONGEST);
    }
}

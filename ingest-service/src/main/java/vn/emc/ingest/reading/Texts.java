package vn.emc.ingest.reading;

import java.text.Normalizer;

/** Makes text storable: no control characters, no broken surrogates, one Unicode form, a bounded length. */
public final class Texts {
    private static final char FIRST_COMBINING = '\u0300';
    private static final char DELETE = '\u007f';
    private static final char LAST_CONTROL = '\u009f';
    private static final char REPLACEMENT = '\ufffd';

    private Texts() {}

    /** {@code text} without control characters, in Unicode form NFC; the same instance where nothing is to be done. */
    public static String clean(String text) {
        var dirty = false;
        var combining = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            dirty |= isControl(c) || Character.isSurrogate(c);
            combining |= c >= FIRST_COMBINING;
        }
        var clean = dirty ? withoutControls(text) : text;
        return combining ? Normalizer.normalize(clean, Normalizer.Form.NFC) : clean;
    }

    static boolean hasControls(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first {@code limit} characters at most, never half of one. */
    public static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    private static String withoutControls(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                clean.append(' ');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                clean.append(REPLACEMENT);
            } else if (!isControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean isControl(char c) {
        return c < ' ' || (c >= DELETE && c <= LAST_CONTROL);
    }
}

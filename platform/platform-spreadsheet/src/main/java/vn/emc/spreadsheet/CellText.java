package vn.emc.spreadsheet;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a person means it, whatever the program that wrote it left around it. */
final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** NFC, plain spaces, nothing invisible, trimmed. */
    static String clean(String text) {
        String plain = isPlain(text) ? text : Normalizer.normalize(visible(text), Normalizer.Form.NFC);
        return plain.strip();
    }

    /** Undoes {@code _x000D_}, by which the .xlsx format writes characters that XML does not permit. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                : text;
    }

    /** Latin and precomposed Vietnamese, nearly every text, need no further look. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 0x80 ? c >= ' ' || c == '\n' || c == '\t' : isPlainLetter(c);
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainLetter(char c) {
        return (c > 0xA0 && c < 0x300 && c != 0xAD) || (c >= 0x1E00 && c < 0x1F00);
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isSpaceChar(c) && c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR) {
                visible.append(' ');
            } else if (Character.getType(c) != Character.FORMAT && (c >= ' ' || c == '\n' || c == '\t')) {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}

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

    /** A cell of a CSV file: what lies in a parser's buffer. Only what needs it is looked at twice. */
    static Cell cell(char[] buffer, int offset, int length) {
        String text = new String(buffer, offset, length);
        return Cell.text(isClean(buffer, offset, offset + length) ? text : unformulated(clean(text)));
    }

    /** {@code ="00123"}, by which many programs keep Excel from taking a text for a number, is the text 00123. */
    private static String unformulated(String text) {
        boolean formula = text.length() > 2 && text.startsWith("=\"") && text.indexOf('"', 2) == text.length() - 1;
        return formula ? text.substring(2, text.length() - 1).strip() : text;
    }

    /** Whether this is ASCII that neither cleaning nor the look for a formula would change. */
    private static boolean isClean(char[] buffer, int from, int to) {
        if (buffer[from] == '=' || buffer[from] <= ' ' || buffer[to - 1] <= ' ') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (buffer[i] < ' ' || buffer[i] >= 0x7F) {
                return false;
            }
        }
        return true;
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

package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;

/** Text of a part as UTF-8, of which most never need to become a string of their own. */
final class CollectedText {
    /** Eight times what a cell can hold, in bytes. */
    private static final int LONGEST = 1 << 18;
    /** Below, a loop is faster than the call of a copy. */
    private static final int SHORT = 16;

    private byte[] text = new byte[256];
    private int length;

    void clear() {
        length = 0;
    }

    void append(byte[] source, int from, int to) throws UnreadableWorkbookException {
        int added = to - from;
        if (length + added > text.length) {
            if (length + added > LONGEST) {
                throw UnreadableWorkbookException.broken("text longer than a cell can hold");
            }
            text = Arrays.copyOf(text, Math.max(length + added, 2 * text.length));
        }
        if (added < SHORT) {
            for (int i = from; i < to; i++) {
                text[length++] = source[i];
            }
        } else {
            System.arraycopy(source, from, text, length, added);
            length += added;
        }
    }

    boolean isEmpty() {
        return length == 0;
    }

    boolean is(char only) {
        return length == 1 && text[0] == only;
    }

    int number() throws UnreadableWorkbookException {
        return number(text, 0, length);
    }

    /** As it stands in the file. */
    String raw() {
        return isAscii() ? new String(text, 0, length, ISO_8859_1) : new String(text, 0, length, UTF_8);
    }

    /** As a person means it. */
    String clean() {
        return isClean() ? raw() : CellText.clean(CellText.unescape(raw()));
    }

    void addCleanTo(StringStore strings) throws IOException {
        if (isClean()) {
            strings.add(text, length);
        } else {
            byte[] utf8 = clean().getBytes(UTF_8);
            strings.add(utf8, utf8.length);
        }
    }

    /** The number that the digits spell. */
    static int number(byte[] digits, int from, int to) throws UnreadableWorkbookException {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = digits[i] - '0';
            if (digit < 0 || digit > 9 || number > (Integer.MAX_VALUE - 9) / 10) {
                throw UnreadableWorkbookException.broken("number out of range");
            }
            number = 10 * number + digit;
        }
        if (from == to) {
            throw UnreadableWorkbookException.broken("number missing");
        }
        return number;
    }

    private boolean isAscii() {
        for (int i = 0; i < length; i++) {
            if (text[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is ASCII that cleaning would not change. */
    private boolean isClean() {
        if (length == 0 || text[0] <= ' ' || text[length - 1] <= ' ') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[i] < ' ' || text[i] == '_') {
                return false;
            }
        }
        return true;
    }
}

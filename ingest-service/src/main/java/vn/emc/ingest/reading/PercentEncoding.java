package vn.emc.ingest.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells whether a text was percent-encoded, and undoes it. */
public final class PercentEncoding {
    private static final int ASCII = 128;
    private static final boolean[] LEFT_ALONE = leftAlone();
    private static final int ESCAPE_LENGTH = 3;
    private static final int NO_ESCAPE = -1;

    private PercentEncoding() {}

    /** Whether every character is one an encoder leaves alone and every {@code %} begins an escape. */
    public static boolean isIn(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= ASCII || !LEFT_ALONE[c] || (c == '%' && escapedByte(text, i, text.length()) == NO_ESCAPE)) {
                return false;
            }
        }
        return true;
    }

    /** A part of a text that {@link #isIn is encoded}, between its escapes; bad UTF-8 is replaced. */
    public static String decoded(String text, int from, int to) {
        if (text.indexOf('%', from, to) < 0) {
            return text.substring(from, to).replace('+', ' ');
        }
        var bytes = new byte[to - from];
        var length = 0;
        for (var at = from; at < to; at++) {
            var c = text.charAt(at);
            if (c == '%') {
                bytes[length++] = (byte) escapedByte(text, at, to);
                at += ESCAPE_LENGTH - 1;
            } else {
                bytes[length++] = (byte) (c == '+' ? ' ' : c);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** A part of any other text: runs of escapes that make valid UTF-8 are undone, the rest was never any. */
    public static String unescaped(String text, int from, int to) {
        var unescaped = new StringBuilder(to - from);
        for (var at = from; at < to; ) {
            var end = endOfEscapes(text, at, to);
            if (end == at) {
                unescaped.append(text.charAt(at++));
            } else {
                append(unescaped, text, at, end);
                at = end;
            }
        }
        return unescaped.toString();
    }

    private static void append(StringBuilder unescaped, String text, int from, int to) {
        var bytes = ByteBuffer.allocate((to - from) / ESCAPE_LENGTH);
        for (var at = from; at < to; at += ESCAPE_LENGTH) {
            bytes.put((byte) escapedByte(text, at, to));
        }
        try {
            unescaped.append(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()));
        } catch (CharacterCodingException notUtf8) {
            unescaped.append(text, from, to);
        }
    }

    private static int endOfEscapes(String text, int from, int to) {
        var end = from;
        while (escapedByte(text, end, to) != NO_ESCAPE) {
            end += ESCAPE_LENGTH;
        }
        return end;
    }

    private static int escapedByte(String text, int at, int to) {
        if (at + ESCAPE_LENGTH > to || text.charAt(at) != '%') {
            return NO_ESCAPE;
        }
        var high = text.charAt(at + 1);
        var low = text.charAt(at + 2);
        return HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low)
                ? HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low)
                : NO_ESCAPE;
    }

    private static boolean[] leftAlone() {
        var alone = new boolean[ASCII];
        for (var c = '0'; c <= '9'; c++) {
            alone[c] = true;
        }
        for (var c = 'a'; c <= 'z'; c++) {
            alone[c] = true;
            alone[Character.toUpperCase(c)] = true;
        }
        for (var c : "*-._~!'()+%=&".toCharArray()) {
            alone[c] = true;
        }
        return alone;
    }
}

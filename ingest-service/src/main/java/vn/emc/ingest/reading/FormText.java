package vn.emc.ingest.reading;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code name=value&name=value}, properly percent-encoded or not at all: one widespread sender writes raw UTF-8
 * with spaces, {@code %} and {@code +} inside the values.
 *
 * <ul>
 *   <li>The body counts as encoded when every character is one an encoder leaves alone and every {@code %} begins an
 *       escape. Only then does {@code +} stand for a space.
 *   <li>Otherwise each value is judged by itself: one with a space in it was written by no encoder and is taken
 *       literally; in any other, escapes that make valid UTF-8 are undone and the rest stays.
 *   <li>In a body that is not encoded, an {@code &} that is not followed by a name and {@code =} belongs to the text
 *       before it ({@code nameTTHC=Nghiên cứu R&D & thử nghiệm}).
 * </ul>
 */
final class FormText {
    private static final String LEFT_ALONE_BY_ENCODERS = "*-._~!'()+%=&";
    private static final int ESCAPE_LENGTH = 3;
    private static final int HEX = 16;

    private final String body;
    private final boolean encoded;

    private FormText(String body) {
        this.body = body;
        this.encoded = isEncoded(body);
    }

    static void read(String text, RawEvent event) {
        new FormText(text.strip()).readInto(event);
    }

    private void readInto(RawEvent event) {
        Field field = null;
        var valueFrom = 0;
        var valueTo = 0;
        for (var at = 0; at <= body.length(); ) {
            var end = endOfPiece(at);
            var equals = body.indexOf('=', at, end);
            if (field != null && field.isText() && !encoded && !isNamed(at, equals)) {
                valueTo = end;
            } else {
                put(event, field, valueFrom, valueTo);
                field = equals < 0 ? null : Field.named(decoded(body.substring(at, equals)));
                valueFrom = equals + 1;
                valueTo = end;
            }
            at = end + 1;
        }
        put(event, field, valueFrom, valueTo);
    }

    private int endOfPiece(int at) {
        var end = body.indexOf('&', at);
        return end < 0 ? body.length() : end;
    }

    private void put(RawEvent event, @Nullable Field field, int from, int to) {
        if (field != null) {
            event.put(field, decoded(body.substring(from, to)));
        }
    }

    /** Whether the piece begins with something that can be a field's name. */
    private boolean isNamed(int from, int equals) {
        if (equals <= from || !isLetter(body.charAt(from))) {
            return false;
        }
        for (var i = from; i < equals; i++) {
            var c = body.charAt(i);
            if (!isLetter(c) && !isDigit(c) && c != '_' && c != '.' && c != '[' && c != ']') {
                return false;
            }
        }
        return true;
    }

    private static boolean isEncoded(String body) {
        for (var i = 0; i < body.length(); i++) {
            var c = body.charAt(i);
            var plain = isLetter(c) || isDigit(c) || LEFT_ALONE_BY_ENCODERS.indexOf(c) >= 0;
            if (!plain || (c == '%' && escapedByte(body, i) < 0)) {
                return false;
            }
        }
        return true;
    }

    private String decoded(String value) {
        if (encoded) {
            return value.indexOf('%') < 0 ? value.replace('+', ' ') : unescaped(value.replace('+', ' '));
        }
        var literal = value.indexOf('%') < 0 || value.indexOf(' ') >= 0;
        return literal ? value : unescaped(value);
    }

    private String unescaped(String value) {
        var text = new StringBuilder(value.length());
        for (var at = 0; at < value.length(); ) {
            var end = endOfEscapes(value, at);
            if (end == at) {
                text.append(value.charAt(at++));
            } else {
                text.append(escapes(value, at, end));
                at = end;
            }
        }
        return text.toString();
    }

    private static int endOfEscapes(String value, int from) {
        var end = from;
        while (escapedByte(value, end) >= 0) {
            end += ESCAPE_LENGTH;
        }
        return end;
    }

    /** A run of escapes as text. Bad UTF-8 is replaced in an encoded body; elsewhere the escapes were never any. */
    private String escapes(String value, int from, int to) {
        var bytes = new ByteArrayOutputStream();
        for (var at = from; at < to; at += ESCAPE_LENGTH) {
            bytes.write(escapedByte(value, at));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return encoded ? bytes.toString(StandardCharsets.UTF_8) : value.substring(from, to);
        }
    }

    private static int escapedByte(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length() || text.charAt(at) != '%') {
            return -1;
        }
        var high = hexDigit(text.charAt(at + 1));
        var low = hexDigit(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    private static int hexDigit(char c) {
        return c < '\u0080' ? Character.digit(c, HEX) : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

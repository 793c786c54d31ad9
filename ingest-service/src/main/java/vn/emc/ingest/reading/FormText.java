package vn.emc.ingest.reading;

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
    private final String body;
    private final boolean encoded;

    private FormText(String body) {
        this.body = body;
        this.encoded = PercentEncoding.isIn(body);
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
                field = equals < 0 ? null : Field.named(decoded(at, equals));
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
            event.put(field, decoded(from, to));
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

    private String decoded(int from, int to) {
        if (encoded) {
            return PercentEncoding.decoded(body, from, to);
        }
        var literal = body.indexOf('%', from, to) < 0 || body.indexOf(' ', from, to) >= 0;
        return literal ? body.substring(from, to) : PercentEncoding.unescaped(body, from, to);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package vn.emc.ingest.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;

/**
 * Reads the body of one call in whatever shape it came. {@code Content-Type} only decides what cannot be read at all
 * and what is multipart; between JSON and form the first character decides, since senders get the header wrong.
 */
public final class SenderBody {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final char REPLACEMENT = '\ufffd';

    private SenderBody() {}

    /** Fills {@code event} from body and query string; the body's fields win. */
    public static Shape read(byte[] body, @Nullable String contentType, @Nullable String query, RawEvent event)
            throws RefusedException {
        var text = body.length == 0 ? "" : text(body, contentType).strip();
        var shape = text.isEmpty() ? Shape.QUERY : readText(text, type(contentType), contentType, event);
        if (query != null && !query.isEmpty()) {
            var inQuery = new RawEvent();
            FormText.read(query, inQuery);
            event.addMissing(inQuery);
        }
        if (shape == Shape.QUERY && event.isEmpty()) {
            throw new RefusedException(Refusal.EMPTY_BODY);
        }
        return shape;
    }

    private static Shape readText(String text, String type, @Nullable String contentType, RawEvent event)
            throws RefusedException {
        if (contentType != null && type.equals("multipart/form-data")) {
            MultipartText.read(text, contentType, event);
            return Shape.MULTIPART;
        }
        if (!isReadable(type)) {
            throw new RefusedException(Refusal.UNSUPPORTED_TYPE);
        }
        return switch (text.charAt(0)) {
            case '{' -> {
                readJson(text, event);
                yield Shape.JSON;
            }
            case '[' -> throw new RefusedException(Refusal.ARRAY_BODY);
            default -> {
                if (text.indexOf('=') < 0) {
                    throw new RefusedException(Refusal.UNREADABLE_BODY);
                }
                FormText.read(text, event);
                yield Shape.FORM;
            }
        };
    }

    private static void readJson(String text, RawEvent event) throws RefusedException {
        try (var parser = JsonText.event(text)) {
            parser.nextToken();
            JsonText.readEvent(parser, event);
            var closed = parser.currentToken() == JsonToken.END_OBJECT;
            if (!closed || parser.nextToken() != null) {
                throw new RefusedException(Refusal.UNREADABLE_BODY);
            }
        } catch (JacksonException broken) {
            // Its message quotes the body: it goes no further.
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
    }

    private static boolean isReadable(String type) {
        return type.isEmpty()
                || type.equals("application/x-www-form-urlencoded")
                || (type.startsWith("text/") && !type.endsWith("xml"))
                || type.endsWith("/json")
                || type.endsWith("+json")
                || type.equals("application/javascript");
    }

    private static String type(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        var end = contentType.indexOf(';');
        var type = end < 0 ? contentType : contentType.substring(0, end);
        return type.strip().toLowerCase(Locale.ROOT);
    }

    /** The bytes as text: UTF-8 whatever the header says, unless they are not and it names another charset. */
    public static String text(byte[] body, @Nullable String contentType) {
        var text = new String(body, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && contentType != null) {
            var declared = charset(contentType);
            text = declared == null ? text : new String(body, declared);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static @Nullable Charset charset(String contentType) {
        var name = CHARSET.matcher(contentType);
        try {
            return name.find() ? Charset.forName(name.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}

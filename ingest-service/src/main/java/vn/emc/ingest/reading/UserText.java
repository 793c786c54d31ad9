package vn.emc.ingest.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads {@code User} in the spellings senders use: a JSON object, a JSON string that holds one, one whose quotes were
 * escaped once more ({@code {\"ID_local\":...}}), one in quotes of its own (letter 1043, annex 1, III.2).
 */
final class UserText {
    private static final int MOST_LAYERS = 4;

    private UserText() {}

    /** The user, or null where the text cannot be read. */
    static @Nullable RawUser read(String text) {
        var layer = text;
        for (var i = 0; i < MOST_LAYERS; i++) {
            var inner = unquoted(layer.strip());
            try (var parser = JsonText.lenient(inner)) {
                var token = parser.nextToken();
                if (token == JsonToken.START_OBJECT) {
                    return readObject(parser);
                }
                if (token != JsonToken.VALUE_STRING) {
                    return null;
                }
                layer = parser.getString();
            } catch (JacksonException unreadable) {
                if (inner.indexOf('\\') < 0) {
                    return null;
                }
                layer = inner.replace("\\\"", "\"").replace("\\\\", "\\");
            }
        }
        return null;
    }

    /** The user whose object has just been opened; reads to its end. */
    static RawUser readObject(JsonParser parser) {
        String local = null;
        String national = null;
        String type = null;
        String location = null;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            var value = JsonText.scalar(parser);
            switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "id_local" -> local = value;
                case "id_qg" -> national = value;
                case "type" -> type = value;
                case "location" -> location = value;
                default -> {
                    // senders add what they like: ignored, and so never stored
                }
            }
        }
        return new RawUser(present(local), present(national), present(type), present(location));
    }

    private static @Nullable String present(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var text = value.strip();
        return text.isEmpty() || text.equalsIgnoreCase("null") ? null : text;
    }

    /** Without a pair of single quotes around all of it; those of a JSON string are left to the parser. */
    private static String unquoted(String text) {
        var quoted = text.length() > 1 && text.charAt(0) == '\'' && text.charAt(text.length() - 1) == '\'';
        var outerDoubles = text.startsWith("\"{\"") && text.endsWith("}\"");
        return quoted || outerDoubles ? text.substring(1, text.length() - 1) : text;
    }
}

package vn.emc.ingest.reading;

import java.io.Reader;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON as dossier systems write it: read leniently, within bounds, as a stream. */
public final class JsonText {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_NUMBER = 100;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_NAME)
            .maxNumberLength(LONGEST_NUMBER)
            .build();

    private static final JsonFactory EVENTS = JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            // the body does not end with the parser: its rest is still to be seen
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final JsonFactory USERS = JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    private JsonText() {}

    /** Parses one event's text. */
    static JsonParser event(String text) {
        return EVENTS.createParser(ObjectReadContext.empty(), text);
    }

    /** Parses events as they come in, one after the other. */
    public static JsonParser events(Reader text) {
        return EVENTS.createParser(ObjectReadContext.empty(), text);
    }

    static JsonParser lenient(String text) {
        return USERS.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * Reads the event whose object has just been opened, up to its end. Names we do not know are skipped.
     *
     * @throws JacksonException where it is no JSON or leaves the bounds
     */
    public static void readEvent(JsonParser parser, RawEvent event) {
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            var field = Field.named(name);
            if (field == null) {
                parser.skipChildren();
            } else if (field == Field.USER && token == JsonToken.START_OBJECT) {
                event.putUser(UserText.readObject(parser));
            } else {
                event.put(field, scalar(parser));
            }
        }
    }

    /** The value the parser stands on as text: numbers as written, true and false as 1 and 0, structures as JSON. */
    static @Nullable String scalar(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> "1";
            case VALUE_FALSE -> "0";
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            case START_OBJECT, START_ARRAY -> structure(parser);
            default -> null;
        };
    }

    private static String structure(JsonParser parser) {
        var text = new StringWriter();
        try (var copy = EVENTS.createGenerator(ObjectWriteContext.empty(), text)) {
            copy.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}

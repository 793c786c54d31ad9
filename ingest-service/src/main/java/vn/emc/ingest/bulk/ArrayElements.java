package vn.emc.ingest.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.emc.ingest.reading.JsonText;
import vn.emc.ingest.reading.RawEvent;

/** A JSON array, which has been found well-formed. */
final class ArrayElements implements Elements {
    private final JsonParser parser;

    /** Begins at the array's bracket, at {@code from}. */
    ArrayElements(byte[] body, int from) {
        var bytes = new ByteArrayInputStream(body, from, body.length - from);
        this.parser = JsonText.events(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        parser.nextToken();
    }

    @Override
    public Next next(RawEvent event) {
        var token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            JsonText.readEvent(parser, event);
            return Next.EVENT;
        }
        if (token == null || token == JsonToken.END_ARRAY) {
            return Next.END;
        }
        parser.skipChildren();
        return Next.UNREADABLE;
    }

    @Override
    public void close() {
        parser.close();
    }
}

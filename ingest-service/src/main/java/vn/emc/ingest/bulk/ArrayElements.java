package vn.emc.ingest.bulk;

import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.reading.JsonText;
import vn.emc.ingest.reading.RawEvent;

/** A JSON array. Whether it is well-formed is known at its end. */
final class ArrayElements implements Elements {
    private final JsonParser parser;

    /** Begins at the array's bracket. */
    ArrayElements(Reader text) {
        this.parser = JsonText.events(text);
        parser.nextToken();
    }

    @Override
    public Next next(RawEvent event) throws RefusedException {
        var token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            JsonText.readEvent(parser, event);
            return Next.EVENT;
        }
        if (token == JsonToken.END_ARRAY) {
            if (parser.nextToken() != null) {
                throw new RefusedException(Refusal.UNREADABLE_BODY);
            }
            parser.close();
            return Next.END;
        }
        parser.skipChildren();
        return Next.UNREADABLE;
    }
}

package vn.emc.ingest.bulk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.reading.JsonText;
import vn.emc.ingest.reading.RawEvent;

/**
 * The body of a batch: a JSON array or NDJSON, told apart by the first character. It is looked through once before any
 * event is taken, so that a body that is broken or too long is refused as a whole and nothing of it stored.
 */
final class BatchBody {
    /** Most events in one call. */
    static final int MOST_EVENTS = 5_000;
    /** Most bytes in one call, before and after decompression. */
    static final int LARGEST = 5 * 1024 * 1024;

    private final byte[] body;
    private final int start;
    private final boolean array;

    private BatchBody(byte[] body, int start) {
        this.body = body;
        this.start = start;
        this.array = body[start] == '[';
    }

    static BatchBody of(byte[] body, @Nullable String contentType) throws RefusedException {
        if (!isReadable(contentType)) {
            throw new RefusedException(Refusal.UNSUPPORTED_TYPE);
        }
        var start = start(body);
        if (start == body.length) {
            throw new RefusedException(Refusal.EMPTY_BODY);
        }
        if (body[start] != '[' && body[start] != '{') {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
        var batch = new BatchBody(body, start);
        if (batch.count() > MOST_EVENTS) {
            throw new RefusedException(Refusal.BATCH_TOO_LARGE, LARGEST, MOST_EVENTS);
        }
        return batch;
    }

    Elements elements() {
        return array ? new ArrayElements(body, start) : new LineElements(body, start);
    }

    /** The first event that can be read, or an empty one. */
    RawEvent first() {
        var event = new RawEvent();
        try (var elements = elements()) {
            for (var next = elements.next(event); next == Elements.Next.UNREADABLE; next = elements.next(event)) {
                event.clear();
            }
        }
        return event;
    }

    private int count() throws RefusedException {
        return array ? countArray() : LineElements.count(body, start);
    }

    private int countArray() throws RefusedException {
        try (var parser = JsonText.check(body, start)) {
            parser.nextToken();
            var count = 0;
            for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) {
                    throw new RefusedException(Refusal.UNREADABLE_BODY);
                }
                parser.skipChildren();
                count++;
            }
            if (parser.nextToken() != null) {
                throw new RefusedException(Refusal.UNREADABLE_BODY);
            }
            return count;
        } catch (JacksonException broken) {
            // Its message quotes the body: it goes no further.
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
    }

    /** Index of the first character that says something, behind a byte order mark and white space. */
    private static int start(byte[] body) {
        var at = 0;
        var marked = body.length > 2 && body[0] == (byte) 0xef && body[1] == (byte) 0xbb && body[2] == (byte) 0xbf;
        if (marked) {
            at = 3;
        }
        while (at < body.length && body[at] <= ' ' && body[at] > 0) {
            at++;
        }
        return at;
    }

    private static boolean isReadable(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.contains("json") || type.startsWith("text/plain") || type.startsWith("application/x-www-form-");
    }
}

package vn.emc.ingest.bulk;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import vn.emc.ingest.reading.JsonText;
import vn.emc.ingest.reading.RawEvent;

/** NDJSON: one event a line. A broken line spoils no other. */
final class LineElements implements Elements {
    private final byte[] body;
    private int at;

    LineElements(byte[] body, int from) {
        this.body = body;
        this.at = from;
    }

    @Override
    public Next next(RawEvent event) {
        while (at < body.length) {
            var end = endOfLine(at);
            var line = new String(body, at, end - at, StandardCharsets.UTF_8);
            at = end + 1;
            if (!line.isBlank()) {
                return read(line, event);
            }
        }
        return Next.END;
    }

    private static Next read(String line, RawEvent event) {
        try (var parser = JsonText.events(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonText.readEvent(parser, event);
                return parser.nextToken() == null ? Next.EVENT : Next.UNREADABLE;
            }
        } catch (JacksonException broken) {
            // Its message quotes the line: it goes no further.
        }
        return Next.UNREADABLE;
    }

    /** How many lines from {@code from} on have something in them. */
    static int count(byte[] body, int from) {
        var lines = 0;
        var blank = true;
        for (var i = from; i < body.length; i++) {
            if (body[i] == '\n') {
                lines += blank ? 0 : 1;
                blank = true;
            } else {
                blank &= body[i] == ' ' || body[i] == '\r' || body[i] == '\t';
            }
        }
        return blank ? lines : lines + 1;
    }

    private int endOfLine(int from) {
        var end = from;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    @Override
    public void close() {
        // holds nothing open
    }
}

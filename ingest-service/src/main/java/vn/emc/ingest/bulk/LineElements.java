package vn.emc.ingest.bulk;

import java.io.IOException;
import java.io.Reader;
import lombok.RequiredArgsConstructor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import vn.emc.ingest.reading.JsonText;
import vn.emc.ingest.reading.RawEvent;

/** NDJSON: one event a line. A broken line spoils no other, and even an endless one is never held as a whole. */
@RequiredArgsConstructor
final class LineElements implements Elements {
    private static final int BUFFER = 8 * 1024;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private final Line line = new Line();
    private int at;
    private int end;

    @Override
    public Next next(RawEvent event) throws IOException {
        if (!skipToText()) {
            return Next.END;
        }
        var next = read(event);
        line.skipRest();
        return next;
    }

    private Next read(RawEvent event) throws IOException {
        try (var parser = JsonText.events(line)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonText.readEvent(parser, event);
                return parser.nextToken() == null ? Next.EVENT : Next.UNREADABLE;
            }
        } catch (JacksonException broken) {
            // Its message quotes the line: it goes no further.
            if (broken.getCause() instanceof IOException bodyEnded) {
                throw bodyEnded;
            }
        }
        return Next.UNREADABLE;
    }

    /** Whether there is another line with something in it. */
    private boolean skipToText() throws IOException {
        while (fill()) {
            switch (buffer[at]) {
                case ' ', '\t', '\r', '\n' -> at++;
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, text.read(buffer, 0, BUFFER));
        }
        return at < end;
    }

    /** What is left of the current line. */
    private final class Line extends Reader {
        @Override
        public int read(char[] target, int from, int most) throws IOException {
            if (!fill() || buffer[at] == '\n') {
                return -1;
            }
            var length = 0;
            while (length < most && at < end && buffer[at] != '\n') {
                target[from + length++] = buffer[at++];
            }
            return length;
        }

        void skipRest() throws IOException {
            while (fill() && buffer[at] != '\n') {
                at++;
            }
        }

        @Override
        public void close() {
            // the next line is read from the same text
        }
    }
}

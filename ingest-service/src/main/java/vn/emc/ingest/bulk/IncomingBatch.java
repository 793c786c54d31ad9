package vn.emc.ingest.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.reading.RawEvent;

/**
 * The body of a batch as it comes in: bounded before and after decompression, and never held as a whole. Whoever must see
 * the bytes as they were sent is shown them in passing.
 */
final class IncomingBatch {
    /** Most bytes in one call, before and after decompression. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** A sender that takes longer for its batch is told to come again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** The first event must lie in this many bytes where only it says whose batch this is. */
    private static final int LONGEST_HEAD = 128 * 1024;

    private static final int BYTE_ORDER_MARK = 0xef;
    private static final int REST_OF_MARK = 2;

    private final boolean packed;
    private final MessageDigest hash = sha256();
    private final BoundedStream wire;
    private byte[] head = {};

    private IncomingBatch(InputStream body, boolean packed) {
        this.packed = packed;
        this.wire = new BoundedStream(body, LARGEST, tooLarge(), PATIENCE);
        wire.showTo(hash::update);
    }

    static IncomingBatch of(HttpServletRequest request) throws IOException, RefusedException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        if (!isReadable(request.getContentType())) {
            throw new RefusedException(Refusal.UNSUPPORTED_TYPE);
        }
        return new IncomingBatch(request.getInputStream(), isPacked(request.getHeader("Content-Encoding")));
    }

    /** A body that is not packed. */
    static IncomingBatch plain(InputStream body) {
        return new IncomingBatch(body, false);
    }

    static RefusedException tooLarge() {
        return new RefusedException(Refusal.BATCH_TOO_LARGE, LARGEST, Batch.MOST_EVENTS);
    }

    /** Shows the bytes as they are sent to one more, from the first on. */
    void showTo(BoundedStream.Witness witness) {
        witness.see(head, 0, head.length);
        wire.showTo(witness);
    }

    /** The first event that can be read, or an empty one; it is not taken away. */
    RawEvent first() throws IOException, RefusedException {
        head = wire.readNBytes(LONGEST_HEAD);
        var event = new RawEvent();
        try {
            var elements = elementsOf(unpacked(new ByteArrayInputStream(head)));
            while (elements.next(event) == Elements.Next.UNREADABLE) {
                event.clear();
            }
        } catch (IOException | JacksonException cutOff) {
            // What was read of the event up to there may well name the site.
        }
        return event;
    }

    /** The events; to be asked for once. */
    Elements elements() throws IOException, RefusedException {
        return elementsOf(unpacked(new SequenceInputStream(new ByteArrayInputStream(head), wire)));
    }

    private InputStream unpacked(InputStream from) throws IOException {
        return packed ? new BoundedStream(new GZIPInputStream(from), LARGEST, tooLarge(), PATIENCE) : from;
    }

    private static Elements elementsOf(InputStream unpacked) throws IOException, RefusedException {
        var body = new PushbackInputStream(unpacked);
        var first = firstCharacter(body);
        if (first < 0) {
            throw new RefusedException(Refusal.EMPTY_BODY);
        }
        body.unread(first);
        // bytes that are no UTF-8 become U+FFFD
        var text = new InputStreamReader(body, StandardCharsets.UTF_8);
        return switch (first) {
            case '[' -> new ArrayElements(text);
            case '{' -> new LineElements(text);
            default -> throw new RefusedException(Refusal.UNREADABLE_BODY);
        };
    }

    /** The first character that says something, behind a byte order mark and white space; -1 where there is none. */
    private static int firstCharacter(InputStream body) throws IOException {
        var first = body.read();
        if (first == BYTE_ORDER_MARK) {
            body.skipNBytes(REST_OF_MARK);
            first = body.read();
        }
        while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
            first = body.read();
        }
        return first;
    }

    /** Reads what is left: all witnesses have seen the whole then, and a sender that is refused gets to see why. */
    void finish() throws IOException {
        wire.transferTo(OutputStream.nullOutputStream());
    }

    /** SHA-256 of the body as sent, once it is {@link #finish() finished}. */
    byte[] hash() {
        return hash.digest();
    }

    private static boolean isReadable(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.contains("json") || type.startsWith("text/plain") || type.startsWith("application/x-www-form-");
    }

    private static boolean isPacked(@Nullable String contentEncoding) throws RefusedException {
        var encoding = contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw new RefusedException(Refusal.UNSUPPORTED_ENCODING);
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}

package vn.emc.ingest.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole bodies within a bound, before and after decompression: a small body that inflates to a huge one is given
 * up at the bound.
 */
public final class Bodies {
    private static final int USUAL_SIZE = 1024;

    private Bodies() {}

    /**
     * The bytes as they came over the wire.
     *
     * @param limit most bytes taken
     * @param tooLarge what to answer beyond that
     */
    public static byte[] read(HttpServletRequest request, int limit, Refusal tooLarge)
            throws IOException, RefusedException {
        var declared = request.getContentLengthLong();
        if (declared > limit) {
            throw new RefusedException(tooLarge, limit);
        }
        return readUpTo(request.getInputStream(), declared, limit, tooLarge);
    }

    /** The bytes after undoing {@code Content-Encoding}. */
    public static byte[] decode(byte[] body, @Nullable String contentEncoding, int limit, Refusal tooLarge)
            throws RefusedException {
        var encoding = contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> inflate(body, limit, tooLarge);
            default -> throw new RefusedException(Refusal.UNSUPPORTED_ENCODING);
        };
    }

    private static byte[] inflate(byte[] body, int limit, Refusal tooLarge) throws RefusedException {
        try (var inflating = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return readUpTo(inflating, -1, limit, tooLarge);
        } catch (IOException damaged) {
            throw new RefusedException(Refusal.UNREADABLE_BODY);
        }
    }

    private static byte[] readUpTo(InputStream in, long declared, int limit, Refusal tooLarge)
            throws IOException, RefusedException {
        var buffer = new byte[declared >= 0 ? (int) declared + 1 : USUAL_SIZE];
        var length = 0;
        while (true) {
            var read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                return length == buffer.length ? buffer : Arrays.copyOf(buffer, length);
            }
            length += read;
            if (length > limit) {
                throw new RefusedException(tooLarge, limit);
            }
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.min(limit + 1, buffer.length * 2));
            }
        }
    }
}

package vn.emc.outbound;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The beginning of a body. */
final class LimitedBody {
    private final byte[] bytes;
    private final boolean truncated;

    private LimitedBody(byte[] bytes, boolean truncated) {
        this.bytes = bytes;
        this.truncated = truncated;
    }

    /** Reads at most {@code limit} bytes, and one more to see whether there is one; leaves the stream open. */
    static LimitedBody read(@Nullable HttpEntity entity, int limit) throws IOException {
        return entity == null ? new LimitedBody(new byte[0], false) : read(entity.getContent(), limit);
    }

    private static LimitedBody read(InputStream stream, int limit) throws IOException {
        var bytes = stream.readNBytes(limit);
        return new LimitedBody(bytes, bytes.length == limit && stream.read() >= 0);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    boolean truncated() {
        return truncated;
    }
}

package vn.emc.gateway.collect;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpContent;

/** The body of the request under way, put together of the parts it comes in. One that is too long is counted, not kept. */
final class IncomingBody {
    /** A body longer than allowed is read and thrown away up to here, so that its sender gets to see the answer. */
    private static final int LONGEST_DISCARDED = 1024 * 1024;

    private ByteBuf content = Unpooled.EMPTY_BUFFER;
    private long announced;
    private long bytes;

    /** @param length as the request announces it, 0 where it does not */
    void begin(long length) {
        announced = length;
        bytes = 0;
    }

    /** Keeps the part or releases it. */
    void add(HttpContent part) {
        var more = part.content();
        bytes += more.readableBytes();
        if (isTooLong() || !more.isReadable()) {
            part.release();
        } else {
            content = content.isReadable() ? Unpooled.wrappedBuffer(content, more) : more;
        }
    }

    /** Longer than any collecting call may be. */
    boolean isTooLong() {
        return Math.max(announced, bytes) > CollectingRoute.LARGEST_BODY;
    }

    /** So long that its end is not worth waiting for. */
    boolean isEndless() {
        return Math.max(announced, bytes) > LONGEST_DISCARDED;
    }

    /** The whole body, which is the caller's from now on. */
    ByteBuf take() {
        var whole = content;
        content = Unpooled.EMPTY_BUFFER;
        return whole;
    }

    void drop() {
        take().release();
    }
}

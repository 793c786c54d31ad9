package vn.emc.simulator.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection with at most one request on its way. */
final class BenchConnection {
    static final int INCOMPLETE = 0;

    private static final int STATUS_AT = 9;
    private static final int NO_CONTENT = 204;
    private static final int END_OF_HEAD = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';
    private static final String LENGTH = "content-length:";
    private static final int BUFFER = 16 * 1024;

    private final InetSocketAddress target;
    private final Requests requests;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(BUFFER);
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long startedAt;

    BenchConnection(InetSocketAddress target, Requests requests, Selector selector) throws IOException {
        this.target = target;
        this.requests = requests;
        this.channel = connect();
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Starts the next request. {@code time} is when it should have started. */
    void send(long time) throws IOException {
        startedAt = time;
        request = requests.next();
        answer.clear();
        write();
    }

    void write() throws IOException {
        channel.write(request);
        if (request.hasRemaining()) {
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } else if (key.interestOps() != SelectionKey.OP_READ) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    /**
     * Reads what is there.
     *
     * @return the answer's status, or {@link #INCOMPLETE}
     * @throws IOException when the platform closed the connection
     */
    int read() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("closed by the platform");
        }
        int length = answer.position();
        if (length < STATUS_AT + 3 + Integer.BYTES) {
            return INCOMPLETE;
        }
        int status = (answer.get(STATUS_AT) - '0') * 100
                + (answer.get(STATUS_AT + 1) - '0') * 10
                + (answer.get(STATUS_AT + 2) - '0');
        boolean complete = status == NO_CONTENT ? endsWithHead(length) : isCompleteError(length);
        return complete ? status : INCOMPLETE;
    }

    long startedAt() {
        return startedAt;
    }

    int dossiers() {
        return requests.dossiers();
    }

    /** Opens the connection anew after a failure. */
    void reopen(Selector selector) throws IOException {
        channel.close();
        channel = connect();
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    void close() throws IOException {
        channel.close();
    }

    private SocketChannel connect() throws IOException {
        var opened = SocketChannel.open();
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.connect(target);
        opened.configureBlocking(false);
        return opened;
    }

    private boolean endsWithHead(int length) {
        return answer.getInt(length - Integer.BYTES) == END_OF_HEAD;
    }

    private boolean isCompleteError(int length) {
        var bytes = new byte[length];
        answer.get(0, bytes);
        var text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        int declared = text.indexOf(LENGTH);
        if (declared < 0 || declared > head) {
            return text.endsWith("0\r\n\r\n") || !text.contains("chunked");
        }
        var value = text.substring(declared + LENGTH.length(), text.indexOf('\r', declared))
                .strip();
        return length >= head + 4 + Integer.parseInt(value);
    }
}

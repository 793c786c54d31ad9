package vn.emc.gateway;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to the gateway on which requests can be sent at any moment. An answer has ten seconds to come. */
final class KeepAlive implements Closeable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream answers;

    KeepAlive(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    void send(String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
    }

    void awaitFirstByte() throws IOException {
        answers.mark(1);
        if (answers.read() < 0) {
            throw new EOFException();
        }
        answers.reset();
    }

    /** Reads a whole answer. */
    int status() throws IOException {
        return read(true);
    }

    int statusWithoutBody() throws IOException {
        return read(false);
    }

    boolean isClosed() throws IOException {
        return answers.read() < 0;
    }

    private int read(boolean withBody) throws IOException {
        var status = Integer.parseInt(line().split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            chunked |= lower.equals("transfer-encoding: chunked");
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
        }
        if (withBody && chunked) {
            skipChunks();
        } else if (withBody) {
            answers.skipNBytes(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            answers.skipNBytes(length + 2);
        } while (length > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("after: " + line);
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

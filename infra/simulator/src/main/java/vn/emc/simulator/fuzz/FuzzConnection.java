package vn.emc.simulator.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One connection, opened again whenever the other side has closed it. No client library would send such requests. */
final class FuzzConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int FIRST_FINAL_STATUS = 200;
    private static final int HEXADECIMAL = 16;

    private final URI target;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    FuzzConnection(URI target) {
        this.target = target;
    }

    /** Sends the request and waits for its answer. */
    FuzzAnswer send(FuzzedRequest request) throws IOException {
        try {
            return exchange(request);
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private FuzzAnswer exchange(FuzzedRequest request) throws IOException {
        var from = open();
        var failure = write(request.bytes());
        try {
            var answer = read(from, request.method());
            if (answer.closes() || failure != null || !request.wellFormed()) {
                close();
            }
            return answer;
        } catch (IOException silent) {
            throw failure == null ? silent : failure;
        }
    }

    /** A server that has heard enough answers and closes while it is still being told the rest. */
    private @Nullable IOException write(byte[] bytes) {
        try {
            var open = socket;
            if (open != null) {
                open.getOutputStream().write(bytes);
            }
            return null;
        } catch (IOException closed) {
            return closed;
        }
    }

    private InputStream open() throws IOException {
        var opened = in;
        if (socket == null || opened == null) {
            var fresh = new Socket(target.getHost(), target.getPort());
            fresh.setSoTimeout(PATIENCE_MILLIS);
            fresh.setTcpNoDelay(true);
            socket = fresh;
            opened = new BufferedInputStream(fresh.getInputStream());
            in = opened;
        }
        return opened;
    }

    private static FuzzAnswer read(InputStream from, String method) throws IOException {
        var status = 0;
        var headers = new HashMap<String, String>();
        while (status < FIRST_FINAL_STATUS) {
            headers.clear();
            status = status(line(from));
            for (var line = line(from); !line.isEmpty(); line = line(from)) {
                var colon = line.indexOf(':');
                headers.put(
                        line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        var bodiless = method.equals("HEAD") || status == 204 || status == 304;
        return new FuzzAnswer(status, Map.copyOf(headers), bodiless ? "" : body(from, headers));
    }

    private static int status(String line) throws IOException {
        var words = line.split(" ", -1);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5][0-9][0-9]")) {
            throw new IOException("no status line: " + line);
        }
        return Integer.parseInt(words[1]);
    }

    private static String body(InputStream from, Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        if (length != null) {
            return text(exactly(from, Integer.parseInt(length)));
        }
        return text("chunked".equals(headers.get("transfer-encoding")) ? chunks(from) : from.readAllBytes());
    }

    private static byte[] chunks(InputStream from) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = chunkSize(from); size > 0; size = chunkSize(from)) {
            all.writeBytes(exactly(from, size));
            line(from);
        }
        line(from);
        return all.toByteArray();
    }

    private static int chunkSize(InputStream from) throws IOException {
        return Integer.parseInt(line(from), HEXADECIMAL);
    }

    private static byte[] exactly(InputStream from, int length) throws IOException {
        var bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer is cut off");
        }
        return bytes;
    }

    private static String line(InputStream from) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("closed without an answer");
            }
            line.write(next);
        }
        return text(line.toByteArray()).stripTrailing();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                // it is what was wanted
            }
        }
    }
}

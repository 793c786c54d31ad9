package vn.emc.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** A host that says the same bytes to whoever connects, and hangs up. */
final class RawHost implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    RawHost(byte[] bytes) throws IOException {
        Thread.ofVirtual().start(() -> {
            try (var caller = socket.accept()) {
                caller.getInputStream().read(new byte[8192]);
                caller.getOutputStream().write(bytes);
                caller.getOutputStream().flush();
                caller.shutdownOutput();
                caller.getInputStream().readAllBytes();
            } catch (IOException over) {
                // The caller has left, or the test is over.
                Thread.currentThread().interrupt();
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

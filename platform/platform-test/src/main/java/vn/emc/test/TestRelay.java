package vn.emc.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A TCP relay in front of a server, which a test can cut, freeze and restore. */
public final class TestRelay implements AutoCloseable {
    private static final int LISTEN_ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final InetSocketAddress target;
    private final int port;
    private final Gate gate = new Gate();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listener;

    private TestRelay(InetSocketAddress target) {
        this.target = target;
        this.port = FreePorts.pick();
    }

    public static TestRelay to(String host, int port) {
        var relay = new TestRelay(new InetSocketAddress(host, port));
        relay.restore();
        return relay;
    }

    public int port() {
        return port;
    }

    /** Breaks every connection and refuses new ones. */
    public synchronized void cut() {
        ServerSocket open = listener;
        listener = null;
        if (open != null) {
            closeQuietly(open);
        }
        sockets.forEach(TestRelay::closeQuietly);
        sockets.clear();
        gate.open();
    }

    /** Keeps every connection open, but passes nothing on. */
    public void freeze() {
        gate.close();
    }

    /** Passes everything on again. */
    public synchronized void restore() {
        gate.open();
        if (listener != null) {
            return;
        }
        var socket = listen();
        listener = socket;
        Thread.ofVirtual().start(() -> accept(socket));
    }

    /** A listener that was closed may hold the port until the thread that waited for connections has woken up. */
    private ServerSocket listen() {
        for (var attempt = 1; ; attempt++) {
            try {
                return tryToListen();
            } catch (IOException e) {
                if (attempt == LISTEN_ATTEMPTS) {
                    throw new TestStackException("The relay cannot listen on port " + port, e);
                }
                pause();
            }
        }
    }

    private ServerSocket tryToListen() throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException taken) {
            closeQuietly(socket);
            throw taken;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TestStackException("interrupted", stopped);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept());
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private synchronized void connect(Socket client) {
        var server = new Socket();
        try {
            server.connect(target, 2_000);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pass(client, server));
            Thread.ofVirtual().start(() -> pass(server, client));
        } catch (IOException unreachable) {
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                gate.pass();
                out.write(buffer, 0, length);
            }
        } catch (IOException broken) {
            // either side has gone; the other one follows
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyClosed) {
            // nothing left to close
        }
    }

    /** Holds the traffic back while it is closed. */
    private static final class Gate {
        private boolean closed;

        synchronized void open() {
            closed = false;
            notifyAll();
        }

        synchronized void close() {
            closed = true;
        }

        synchronized void pass() throws IOException {
            while (closed) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", e);
                }
            }
        }
    }
}

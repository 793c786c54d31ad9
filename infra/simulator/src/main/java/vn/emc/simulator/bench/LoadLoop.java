package vn.emc.simulator.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;

/**
 * Sends single events over many connections from one thread, so that the platform keeps the machine. An answered
 * connection sends its next event at once or, with a rate, when one is due; then latency counts from that moment.
 */
final class LoadLoop {
    private static final int NO_CONTENT = 204;
    private static final long LONGEST = Duration.ofMinutes(1).toNanos();
    private static final int PRECISION = 3;
    private static final int MOST_RECONNECTS = 10_000;
    private static final int PATIENCE_MILLIS = 10;
    private static final long SHORTEST_NAP = 100_000;

    private final Load load;
    private final Histogram latencies = new Histogram(LONGEST, PRECISION);
    private final Map<String, Integer> errors = new TreeMap<>();
    private final List<BenchConnection> connections = new ArrayList<>();
    private final ArrayDeque<BenchConnection> idle = new ArrayDeque<>();
    private final long interval;
    private long acknowledged;
    private long measureFrom;
    private int reconnects;
    private volatile long due;
    private volatile boolean stopping;

    LoadLoop(Load load) {
        this.load = load;
        this.interval = load.perSecond() > 0 ? (long) (1e9 / load.perSecond()) : 0;
    }

    /**
     * Puts the load on the platform.
     *
     * @param requests what the connection of a number sends
     * @param measuring is told the time when the measured window begins, and again when it ends
     */
    LoadResult run(IntFunction<Requests> requests, LongConsumer measuring) throws IOException {
        var target =
                new InetSocketAddress(load.target().getHost(), load.target().getPort());
        try (var selector = Selector.open()) {
            for (int i = 0; i < load.connections(); i++) {
                connections.add(new BenchConnection(target, requests.apply(i), selector));
            }
            if (interval > 0) {
                Thread.ofPlatform().daemon().name("pace").start(() -> wakeWhenDue(selector));
            }
            long window = loop(selector, measuring);
            for (var connection : connections) {
                connection.close();
            }
            long dossiers =
                    connections.stream().mapToLong(BenchConnection::dossiers).sum();
            return new LoadResult(Duration.ofNanos(window), latencies, errors, acknowledged, dossiers);
        }
    }

    private long loop(Selector selector, LongConsumer measuring) throws IOException {
        long start = System.nanoTime();
        measureFrom = start + load.warmUp().toNanos();
        long end = measureFrom + load.window().toNanos();
        due = start;
        idle.addAll(connections);
        boolean measured = false;
        for (long now = start; now < end; now = System.nanoTime()) {
            if (!measured && now >= measureFrom) {
                measured = true;
                measureFrom = now;
                measuring.accept(now);
            }
            sendDue(selector, now);
            selector.select(key -> handle(key, selector), PATIENCE_MILLIS);
        }
        long stopped = System.nanoTime();
        measuring.accept(stopped);
        drain(selector, stopped);
        return stopped - measureFrom;
    }

    /** A selector counts its patience in milliseconds, and spinning would take one of the platform's processors. */
    private void wakeWhenDue(Selector selector) {
        while (!stopping && selector.isOpen()) {
            LockSupport.parkNanos(Math.max(SHORTEST_NAP, due - System.nanoTime()));
            selector.wakeup();
        }
    }

    private void sendDue(Selector selector, long now) {
        while (!idle.isEmpty() && (interval == 0 || due <= now)) {
            send(idle.poll(), selector, interval == 0 ? now : due);
            long following = due + interval;
            due = following;
        }
    }

    private void handle(SelectionKey key, Selector selector) {
        var connection = (BenchConnection) key.attachment();
        try {
            if (key.isWritable()) {
                connection.write();
            }
            if (key.isReadable()) {
                int status = connection.read();
                if (status != BenchConnection.INCOMPLETE) {
                    answered(connection, status, selector);
                }
            }
        } catch (IOException broken) {
            reconnect(connection, selector);
        }
    }

    private void answered(BenchConnection connection, int status, Selector selector) {
        long now = System.nanoTime();
        if (status == NO_CONTENT) {
            acknowledged++;
            if (now >= measureFrom) {
                latencies.recordValue(Math.min(LONGEST, now - connection.startedAt()));
            }
        } else {
            errors.merge(String.valueOf(status), 1, Integer::sum);
        }
        if (interval == 0 && !stopping) {
            send(connection, selector, now);
        } else {
            idle.add(connection);
        }
    }

    private void send(BenchConnection connection, Selector selector, long time) {
        try {
            connection.send(time);
        } catch (IOException broken) {
            reconnect(connection, selector);
        }
    }

    private void reconnect(BenchConnection connection, Selector selector) {
        errors.merge("connection", 1, Integer::sum);
        try {
            if (++reconnects > MOST_RECONNECTS) {
                throw new BenchException(load.target() + " closed " + MOST_RECONNECTS + " connections");
            }
            connection.reopen(selector);
            idle.add(connection);
        } catch (IOException gone) {
            throw new BenchException("Nobody answers at " + load.target(), gone);
        }
    }

    /** Events on their way at the end of the window still count as acknowledged, but are not measured. */
    private void drain(Selector selector, long stopped) throws IOException {
        stopping = true;
        var measured = latencies.copy();
        long patience = stopped + Duration.ofSeconds(5).toNanos();
        while (idle.size() < connections.size() && System.nanoTime() < patience) {
            selector.select(key -> handle(key, selector), PATIENCE_MILLIS);
        }
        latencies.reset();
        latencies.add(measured);
    }
}

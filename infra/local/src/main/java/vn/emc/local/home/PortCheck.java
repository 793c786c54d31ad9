package vn.emc.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import vn.emc.local.PlatformException;

/** Finds ports that somebody listens on, before anything is started. */
public final class PortCheck {
    private static final Duration LETTING_GO = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(20);

    private PortCheck() {}

    /** Fails with every taken port, its variable and, where the system tells, who holds it. */
    public static void requireFree(Ports ports, Collection<Port> wanted) {
        List<String> problems = new ArrayList<>();
        Map<Integer, Port> seen = new HashMap<>();
        for (Port port : wanted) {
            int number = ports.of(port);
            Port other = seen.putIfAbsent(number, port);
            if (other != null) {
                problems.add(other.variable() + " and " + port.variable() + " are both " + number);
            } else if (staysTaken(number)) {
                problems.add("Port " + number + " is taken"
                        + PortHolder.find(number).map(holder -> " by " + holder).orElse("")
                        + ": stop that process or set " + port.variable() + " to another port");
            }
        }
        if (!problems.isEmpty()) {
            throw new PlatformException(String.join("\n", problems));
        }
    }

    /** A process that was just killed lets go of its port a moment after it is gone. */
    private static boolean staysTaken(int number) {
        long deadline = System.nanoTime() + LETTING_GO.toNanos();
        while (isTaken(number)) {
            if (System.nanoTime() > deadline) {
                return true;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return false;
    }

    static boolean isTaken(int number) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}

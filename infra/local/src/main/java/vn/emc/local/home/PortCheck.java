package vn.emc.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.emc.local.PlatformException;

/** Finds ports that somebody listens on, before anything is started. */
public final class PortCheck {
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
            } else if (isTaken(number)) {
                problems.add("Port " + number + " is taken"
                        + PortHolder.find(number).map(holder -> " by " + holder).orElse("")
                        + ": stop that process or set " + port.variable() + " to another port");
            }
        }
        if (!problems.isEmpty()) {
            throw new PlatformException(String.join("\n", problems));
        }
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

package vn.emc.local.home;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.emc.local.PlatformException;

/** The number of each port of one platform. */
public final class Ports {
    private static final int FREE_FROM = 20_000;
    private static final int FREE_TO = 32_000;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = new EnumMap<>(numbers);
    }

    /** The usual ones, moved by what the environment says. */
    public static Ports of(Map<String, String> environment) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, number(port, environment.get(port.variable())));
        }
        return new Ports(numbers);
    }

    /**
     * Ports that nobody uses at this moment, from below those that the system gives to outgoing connections, so that they
     * are still free when a part comes to listen on them.
     */
    public static Ports free() {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        var candidates = ThreadLocalRandom.current()
                .ints(FREE_FROM, FREE_TO)
                .distinct()
                .filter(number -> !PortCheck.isTaken(number))
                .iterator();
        for (Port port : Port.values()) {
            numbers.put(port, candidates.nextInt());
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        Integer number = numbers.get(port);
        return number == null ? port.usual() : number;
    }

    /** Every variable with its number. */
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        for (Port port : Port.values()) {
            variables.put(port.variable(), Integer.toString(of(port)));
        }
        return variables;
    }

    private static int number(Port port, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return port.usual();
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new PlatformException(notAPort(port, value), e);
        }
        throw new PlatformException(notAPort(port, value));
    }

    private static String notAPort(Port port, String value) {
        return port.variable() + "=" + value + " is not a port number (1 to 65535)";
    }
}

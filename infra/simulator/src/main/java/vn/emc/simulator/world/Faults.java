package vn.emc.simulator.world;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Which faults are switched on, each with its share between 0 and 1. */
public record Faults(Map<Fault, Double> rates) {
    public static final Faults NONE = new Faults(Map.of());
    private static final String EVERYTHING = "all";
    private static final double EVERYTHING_RATE = 0.05;

    public Faults {
        rates = Map.copyOf(rates);
    }

    /** Every fault at the same rate. */
    public static Faults all(double rate) {
        var rates = new EnumMap<Fault, Double>(Fault.class);
        for (var fault : Fault.values()) {
            rates.put(fault, rate);
        }
        return new Faults(rates);
    }

    /**
     * Reads {@code lost=0.01,late=0.05}, {@code all} or {@code all=0.02}.
     *
     * @throws IllegalFaultsException when a name or a share is not one
     */
    public static Faults parse(String text) {
        var rates = new EnumMap<Fault, Double>(Fault.class);
        for (var part : text.split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            var name = part.strip().replaceFirst("=.*", "");
            var rate = rate(part.strip());
            if (EVERYTHING.equals(name)) {
                rates.putAll(all(rate).rates());
            } else {
                rates.put(fault(name), rate);
            }
        }
        return new Faults(rates);
    }

    /** Whether this call goes out in the raw shape whatever its sender usually does. */
    public boolean strikesRawBody(SplittableRandom random) {
        return strikes(Fault.RAW_BODY, random);
    }

    boolean strikes(Fault fault, SplittableRandom random) {
        var rate = rates.getOrDefault(fault, 0.0);
        return rate > 0 && random.nextDouble() < rate;
    }

    private static Fault fault(String name) {
        try {
            return Fault.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalFaultsException("unknown fault '" + name + "'", unknown);
        }
    }

    private static double rate(String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            return EVERYTHING_RATE;
        }
        try {
            var rate = Double.parseDouble(part.substring(equals + 1));
            if (rate >= 0 && rate <= 1) {
                return rate;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalFaultsException("not a share between 0 and 1: '" + part + "'", notANumber);
        }
        throw new IllegalFaultsException("not a share between 0 and 1: '" + part + "'", null);
    }
}

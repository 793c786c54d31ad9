package vn.emc.simulator.platform;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;

/** The indicators as the platform reports them. */
public final class Indicators {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final PlatformApi user;

    public Indicators(PlatformApi user) {
        this.user = user;
    }

    /** One set of values; empty when there is not a single dossier. */
    public Map<Indicator, Ratio> total(IndicatorQuery query) throws InterruptedException {
        return groups(query).getOrDefault("", Map.of());
    }

    /** The values of each group, by the group's name. */
    public Map<String, Map<Indicator, Ratio>> groups(IndicatorQuery query) throws InterruptedException {
        var groups = new TreeMap<String, Map<Indicator, Ratio>>();
        for (var row : user.get(query.path()).path("rows")) {
            var name = query.groupBy().isEmpty() ? "" : name(row.path("group").path(query.groupBy()));
            groups.put(name, values(row.path("values")));
        }
        return groups;
    }

    /** Until when events are counted, as text; empty when there are none. */
    public String dataUntil(IndicatorQuery query) throws InterruptedException {
        return user.get(query.path()).path("dataUntil").asString("");
    }

    /**
     * Waits until at least {@code dossiers} dossiers are counted and the figures rest.
     *
     * @param seen is told how many are counted at every look
     * @return whether that happened within {@code atMost}
     */
    public boolean await(IndicatorQuery query, long dossiers, Duration atMost, LongConsumer seen)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Map<Indicator, Ratio> before = Map.of();
        while (System.nanoTime() < deadline) {
            var now = total(query);
            long counted = now.getOrDefault(Indicator.B1, Ratio.NOTHING).denominator();
            seen.accept(counted);
            if (counted >= dossiers && now.equals(before)) {
                return true;
            }
            before = now;
            Thread.sleep(BETWEEN_LOOKS);
        }
        return false;
    }

    private static String name(JsonNode group) {
        return group.isNull() ? "null" : group.asString();
    }

    private static Map<Indicator, Ratio> values(JsonNode values) {
        var ratios = new EnumMap<Indicator, Ratio>(Indicator.class);
        for (var indicator : Indicator.values()) {
            var value = values.path(indicator.name());
            if (!value.isMissingNode()) {
                ratios.put(
                        indicator,
                        new Ratio(
                                value.path("numerator").asLong(),
                                value.path("denominator").asLong()));
            }
        }
        return ratios;
    }
}

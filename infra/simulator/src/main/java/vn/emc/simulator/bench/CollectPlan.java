package vn.emc.simulator.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured and how long.
 *
 * @param heating how long the platform is loaded before anything is measured
 * @param connections of the loads with single events
 * @param sustainedRate events per second of the load that runs at a steady rate; 0 for none
 */
public record CollectPlan(
        Duration heating,
        List<Integer> connections,
        Duration warmUp,
        Duration window,
        double sustainedRate,
        long brokerRecords,
        int bulkEvents,
        int bulkConnections) {
    private static final int SUSTAINED_CONNECTIONS = 64;

    List<Load> heating(URI gateway, URI ingest) {
        return heating.isZero()
                ? List.of()
                : List.of(
                        new Load("heating up, gateway", gateway, SUSTAINED_CONNECTIONS, 0, Duration.ZERO, heating),
                        new Load("heating up, ingest", ingest, SUSTAINED_CONNECTIONS, 0, Duration.ZERO, heating));
    }

    List<Load> loads(URI gateway, URI ingest) {
        var loads = new ArrayList<Load>();
        for (int count : connections) {
            loads.add(new Load("single, gateway", gateway, count, 0, warmUp, window));
        }
        if (sustainedRate > 0) {
            var name = "single, gateway at %,.0f/s".formatted(sustainedRate);
            loads.add(new Load(name, gateway, SUSTAINED_CONNECTIONS, sustainedRate, warmUp, window));
        }
        for (int count : connections) {
            loads.add(new Load("single, ingest", ingest, count, 0, warmUp, window));
        }
        return loads;
    }
}

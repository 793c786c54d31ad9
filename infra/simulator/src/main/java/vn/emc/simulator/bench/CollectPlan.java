package vn.emc.simulator.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is measured and how long.
 *
 * @param connections of the loads with single events
 * @param sustainedRate events per second of the load that runs at a steady rate; 0 for none
 */
public record CollectPlan(
        List<Integer> connections,
        Duration warmUp,
        Duration window,
        double sustainedRate,
        long brokerRecords,
        int bulkEvents,
        int bulkConnections) {
    private static final int SUSTAINED_CONNECTIONS = 64;

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

package vn.emc.simulator.fuzz;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import vn.emc.simulator.world.SimulatedSite;

/** Sends what no sender should send, and keeps the account of what became of it. */
public final class Fuzz {
    private final URI target;
    private final FuzzedRequests requests;

    /**
     * A run. The same seed makes the same requests.
     *
     * @param single whose single events and page views are sent; with a key
     * @param batched whose batches are sent; with a key
     */
    public Fuzz(URI target, long seed, SimulatedSite single, SimulatedSite batched) {
        this.target = target;
        this.requests = new FuzzedRequests(seed, single, batched);
    }

    /**
     * Sends requests.
     *
     * @param first number of the first one
     * @param number how many
     * @param connections how many at the same time
     */
    public FuzzAccount run(long first, long number, int connections) {
        var account = new FuzzAccount();
        var next = new AtomicLong(first);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var connection = 0; connection < connections; connection++) {
                threads.execute(() -> send(next, first + number, account));
            }
        }
        return account;
    }

    private void send(AtomicLong next, long end, FuzzAccount account) {
        try (var connection = new FuzzConnection(target)) {
            for (var number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
                var request = requests.request(number);
                try {
                    account.answered(request, connection.send(request));
                } catch (IOException | NumberFormatException silent) {
                    account.silent(request, silent);
                }
            }
        }
    }
}

package vn.emc.simulator.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much CPU each process of the platform used between two looks; ingest-service's ledger is told apart. */
final class CpuWatch {
    private static final String INGEST = "ingest";
    private static final String LEDGER = "ledger";
    private static final String CONSUMERS = "consumer-";

    private final Map<String, Long> pids;
    private final Map<String, Duration> before = new LinkedHashMap<>();
    private Duration idleBefore = Duration.ZERO;
    private long startedAt;

    private CpuWatch(Map<String, Long> pids) {
        this.pids = pids;
    }

    /** Watches the processes that listen on these ports; those that cannot be found are left out. */
    static CpuWatch of(Map<String, Integer> ports) {
        var pids = new LinkedHashMap<String, Long>();
        ports.forEach((name, port) -> ProcessCpu.listeningOn(port).ifPresent(pid -> pids.put(name, pid)));
        pids.put("load", ProcessHandle.current().pid());
        return new CpuWatch(pids);
    }

    void start() {
        before.putAll(used());
        idleBefore = ProcessCpu.idle();
        startedAt = System.nanoTime();
    }

    /** Microseconds of CPU per event since the start. */
    Map<String, Double> perEvent(long events) {
        var perEvent = new LinkedHashMap<String, Double>();
        used().forEach((name, now) -> {
            var used = now.minus(before.getOrDefault(name, Duration.ZERO));
            perEvent.put(name, events == 0 ? 0 : used.toNanos() / 1e3 / events);
        });
        return perEvent;
    }

    /** How many of the machine's processors had nothing to do since the start, on average. */
    double idle() {
        return (double) ProcessCpu.idle().minus(idleBefore).toNanos() / (System.nanoTime() - startedAt);
    }

    private Map<String, Duration> used() {
        var used = new LinkedHashMap<String, Duration>();
        pids.forEach((name, pid) -> used.put(name, ProcessCpu.of(pid)));
        if (pids.containsKey(INGEST)) {
            var ledger = ProcessCpu.ofThreads(pids.get(INGEST), CONSUMERS);
            used.merge(INGEST, ledger, Duration::minus);
            used.put(LEDGER, ledger);
        }
        return used;
    }
}

package vn.emc.simulator.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much CPU each process of the platform used between two looks. */
final class CpuWatch {
    private final Map<String, Long> pids;
    private final Map<String, Duration> before = new LinkedHashMap<>();

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
        pids.forEach((name, pid) -> before.put(name, ProcessCpu.of(pid)));
    }

    /** Microseconds of CPU per event since the start. */
    Map<String, Double> perEvent(long events) {
        var perEvent = new LinkedHashMap<String, Double>();
        pids.forEach((name, pid) -> {
            var used = ProcessCpu.of(pid).minus(before.getOrDefault(name, Duration.ZERO));
            perEvent.put(name, events == 0 ? 0 : used.toNanos() / 1e3 / events);
        });
        return perEvent;
    }
}

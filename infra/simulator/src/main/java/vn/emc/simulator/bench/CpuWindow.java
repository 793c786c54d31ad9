package vn.emc.simulator.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import lombok.RequiredArgsConstructor;

/** What processors did during the window a {@link LoadLoop} measures: told once when it begins, and again when it ends. */
@RequiredArgsConstructor
final class CpuWindow implements LongConsumer {
    private final CpuWatch cpu;
    private final Map<String, Double> used = new LinkedHashMap<>();
    private boolean begun;
    private double idle;

    @Override
    public void accept(long time) {
        if (begun) {
            used.putAll(cpu.perEvent(1));
            idle = cpu.idle();
        } else {
            begun = true;
            cpu.start();
        }
    }

    /** Microseconds of each process, per event. */
    Map<String, Double> perEvent(long events) {
        var perEvent = new LinkedHashMap<>(used);
        perEvent.replaceAll((name, total) -> total / Math.max(1, events));
        return perEvent;
    }

    /** Processors without work, on average. */
    double idle() {
        return idle;
    }
}

package vn.emc.gateway.collect;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** How many collecting requests there were, how they ended, and how long they took from head to answer. */
@Component
final class CollectingMeter {
    private static final int CLASSES = 6;
    private static final int CLASS_SIZE = 100;

    private final List<Timer> byClass;

    CollectingMeter(MeterRegistry registry) {
        byClass = IntStream.range(0, CLASSES)
                .mapToObj(number -> Timer.builder("emc.gateway.collect")
                        .description("Collecting requests, from the head's arrival to the answer")
                        .tag("outcome", number + "xx")
                        .register(registry))
                .toList();
    }

    void count(int status, long nanos) {
        byClass.get(Math.clamp(status / CLASS_SIZE, 0, CLASSES - 1)).record(nanos, TimeUnit.NANOSECONDS);
    }
}

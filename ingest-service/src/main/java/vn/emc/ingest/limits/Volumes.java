package vn.emc.ingest.limits;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How much each site has sent since it was last asked. Holds as many counters as there are sites. */
final class Volumes {
    private final Map<VolumeKind, Map<Integer, LongAdder>> waiting = new EnumMap<>(VolumeKind.class);

    Volumes() {
        for (var kind : VolumeKind.values()) {
            waiting.put(kind, new ConcurrentHashMap<>());
        }
    }

    void count(VolumeKind kind, int siteId, long number) {
        var sites = of(kind);
        var counter = sites.get(siteId);
        if (counter == null) {
            counter = sites.computeIfAbsent(siteId, unknown -> new LongAdder());
        }
        counter.add(number);
    }

    /** Takes away what was counted, by site; sites that sent nothing are left out. */
    Map<Integer, Long> take(VolumeKind kind) {
        var taken = new HashMap<Integer, Long>();
        of(kind).forEach((siteId, counter) -> {
            var number = counter.sumThenReset();
            if (number > 0) {
                taken.put(siteId, number);
            }
        });
        return taken;
    }

    private Map<Integer, LongAdder> of(VolumeKind kind) {
        return Objects.requireNonNull(waiting.get(kind));
    }
}

package vn.emc.outbox;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells everything again, for a broker that lost its topics or a consumer that is in doubt. */
@RequiredArgsConstructor
public class Republishing {
    private final List<PublishedState> states;
    private final Outbox outbox;
    private final Clock clock;

    /** How many publications were scheduled. */
    @Transactional
    public int everything() {
        return states.stream().mapToInt(this::schedule).sum();
    }

    /** In a transaction of its own: the caller's may fail for a reason that has nothing to do with this one. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int everythingOf(String topic) {
        return states.stream()
                .filter(state -> state.topic().equals(topic))
                .mapToInt(this::schedule)
                .sum();
    }

    private int schedule(PublishedState state) {
        var keys = state.keys();
        outbox.publish(state.topic(), keys, "all-" + clock.millis());
        return keys.size();
    }
}

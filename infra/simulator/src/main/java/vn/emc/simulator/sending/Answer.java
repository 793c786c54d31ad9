package vn.emc.simulator.sending;

import java.util.List;

/**
 * What the platform said to one single call.
 *
 * @param status HTTP status
 * @param eventId of {@code X-EMC-Event-Id}, or empty
 * @param warnings of {@code X-EMC-Warning}
 * @param body what came with it; nothing when the event was taken
 */
public record Answer(int status, String eventId, List<String> warnings, String body) {
    private static final int NO_CONTENT = 204;

    /** Whether the event is durable. */
    public boolean acknowledged() {
        return status == NO_CONTENT;
    }
}

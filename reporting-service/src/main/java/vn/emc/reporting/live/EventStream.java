package vn.emc.reporting.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events on one connection. Each event is sent once, the oldest first; whoever names the last one they have
 * gets what came after it.
 */
final class EventStream {
    private static final int REMEMBERED = 500;

    private final OutputStream target;
    private final JsonMapper json;
    private final Set<UUID> sent = new LinkedHashSet<>();
    private @Nullable UUID last;
    private boolean away;

    EventStream(OutputStream target, JsonMapper json, @Nullable UUID last) {
        this.target = target;
        this.json = json;
        this.last = last;
    }

    void begin() throws IOException {
        write("retry: 5000\n\n");
    }

    void sayThatItIsAlive() throws IOException {
        write(":\n\n");
    }

    /** Says once that events cannot be read just now; false where it was said. */
    boolean sayThatEventsAreAway() throws IOException {
        if (away) {
            return false;
        }
        away = true;
        write("event: away\ndata: {}\n\n");
        return true;
    }

    /**
     * Sends those that are new, and says whether there were any.
     *
     * @param events the newest first
     */
    boolean send(List<LiveEvent> events) throws IOException {
        var text = new StringBuilder();
        if (away) {
            away = false;
            text.append("event: back\ndata: {}\n\n");
        }
        for (var event : fresh(events).reversed()) {
            text.append("id: ")
                    .append(event.eventId())
                    .append("\ndata: ")
                    .append(json.writeValueAsString(event))
                    .append("\n\n");
        }
        events.reversed().forEach(event -> sent.add(event.eventId()));
        forget();
        if (text.isEmpty()) {
            return false;
        }
        write(text.toString());
        return true;
    }

    private List<LiveEvent> fresh(List<LiveEvent> events) {
        var known = last;
        last = null;
        var newer = events.stream().noneMatch(event -> event.eventId().equals(known))
                ? events
                : events.stream()
                        .takeWhile(event -> !event.eventId().equals(known))
                        .toList();
        return newer.stream().filter(event -> !sent.contains(event.eventId())).toList();
    }

    /** Far more than one answer holds, so that nothing is taken for new again. */
    private void forget() {
        var oldest = sent.iterator();
        for (var surplus = sent.size() - REMEMBERED; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }

    private void write(String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.UTF_8));
        target.flush();
    }
}

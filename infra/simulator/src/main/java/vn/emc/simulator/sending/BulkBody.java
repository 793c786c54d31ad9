package vn.emc.simulator.sending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import vn.emc.simulator.world.SimulatedEvent;

/** A JSON array of events for the bulk endpoint, within its limits. */
public final class BulkBody {
    /** Limits of the endpoint, the bytes with some room left. */
    public static final int MOST_EVENTS = 5_000;

    private static final int MOST_CHARACTERS = 3_300_000;

    private final StringBuilder text = new StringBuilder(1 << 16).append('[');
    private int events;

    public void add(SimulatedEvent event) {
        if (events > 0) {
            text.append(',');
        }
        new JsonText(text)
                .put("EventId", event.eventId())
                .put("EventTime", event.eventTime().toString())
                .put("CodeProfile", event.codeProfile())
                .put("SiteId", event.siteId())
                .put("CodeTTHC", event.codeTthc())
                .put("NameTTHC", event.nameTthc())
                .put("Status", event.status())
                .put("FormsReception", event.formsReception())
                .put("FormsPayments", event.formsPayments())
                .put("Level", event.level())
                .put("IsFromDVCQG", event.isFromDvcqg())
                .put("IsDVCBC", event.isDvcbc())
                .put("Data", event.data())
                .put("User", JsonText.user(event.user()))
                .end();
        events++;
    }

    public int events() {
        return events;
    }

    public boolean isFull() {
        return events >= MOST_EVENTS || text.length() >= MOST_CHARACTERS;
    }

    public byte[] json() {
        return (text + "]").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 8);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return packed.toByteArray();
    }
}

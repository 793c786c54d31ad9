package vn.emc.ingest.reading;

import java.util.Locale;

/** How an event was sent. */
public enum Shape {
    FORM,
    JSON,
    MULTIPART,
    QUERY,
    BULK;

    /** As in {@link vn.emc.contracts.events.RejectedEvent#shape()}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

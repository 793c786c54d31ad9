package vn.emc.ingest.reading;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names for events: a new one for each, or the same one again for what a sender repeats. */
public final class EventIds {
    private static final UUID NAMESPACE = UUID.fromString("6f1d1c4e-9a55-5d0e-8b4c-1f6f2b1e7a90");

    private EventIds() {}

    /** A new one, later than all before it. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochFast();
    }

    /** The id of the event a site names {@code senderId}: always the same. */
    public static UUID ofSender(int siteId, String senderId) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, siteId + "|event|" + senderId);
    }

    /** The id of one of the events that an agreed correction is. */
    public static UUID ofCorrection(UUID correctionId, int part) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, "correction|" + part + "|" + correctionId);
    }

    /** The id of the event at {@code index} of a call the site may repeat under the same {@code callId}. */
    static UUID ofCall(int siteId, String callId, int index) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, siteId + "|call|" + index + "|" + callId);
    }
}

package vn.emc.ingest.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** A place in the ledger, between one event and the next in the order of arrival. Written {@code <time>_<event id>}. */
record LedgerPosition(Instant receivedAt, UUID eventId) {
    static final LedgerPosition START = new LedgerPosition(Instant.EPOCH, new UUID(0, 0));

    /** @throws BadPositionException when the text is none of ours */
    static LedgerPosition parse(String text) {
        var parts = text.split("_", -1);
        if (parts.length != 2) {
            throw new BadPositionException();
        }
        try {
            return new LedgerPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new BadPositionException();
        }
    }

    @Override
    public String toString() {
        return receivedAt + "_" + eventId;
    }
}

package vn.emc.ingest.reading;

import java.util.List;
import java.util.UUID;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.Warning;

/** What came of an event that could be attributed to a site. Free of personal data. */
public sealed interface Reading {
    UUID eventId();

    List<Warning> warnings();

    /** Whether the id is derived from the sender's, so that a repeat has the same. */
    boolean repeatable();

    /** It counts. */
    record Accepted(DossierEvent event) implements Reading {
        @Override
        public UUID eventId() {
            return event.eventId();
        }

        @Override
        public List<Warning> warnings() {
            return event.warnings();
        }

        @Override
        public boolean repeatable() {
            return event.senderEventId();
        }
    }

    /** It goes into quarantine. */
    record Rejected(RejectedEvent event, boolean repeatable) implements Reading {
        @Override
        public UUID eventId() {
            return event.eventId();
        }

        @Override
        public List<Warning> warnings() {
            return event.warnings();
        }
    }
}

package vn.emc.ingest.bulk;

import vn.emc.ingest.reading.RawEvent;

/** The events of a batch, one after the other. */
sealed interface Elements extends AutoCloseable permits ArrayElements, LineElements {
    enum Next {
        /** There was one, and it has been read. */
        EVENT,
        /** There was something, but no event. */
        UNREADABLE,
        END
    }

    /** Reads the next event into {@code event}, which is empty. */
    Next next(RawEvent event);

    @Override
    void close();
}

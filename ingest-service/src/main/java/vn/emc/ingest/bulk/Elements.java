package vn.emc.ingest.bulk;

import java.io.IOException;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.reading.RawEvent;

/** The events of a batch, one after the other, as they come in. */
sealed interface Elements permits ArrayElements, LineElements {
    enum Next {
        /** There was one, and it has been read. */
        EVENT,
        /** There was something, but no event. */
        UNREADABLE,
        END
    }

    /**
     * Reads the next event into {@code event}, which is empty.
     *
     * @throws RefusedException where the batch as a whole cannot be read
     * @throws tools.jackson.core.JacksonException likewise; its message quotes the body and must go no further
     */
    Next next(RawEvent event) throws IOException, RefusedException;
}

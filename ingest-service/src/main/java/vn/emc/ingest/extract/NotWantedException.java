package vn.emc.ingest.extract;

import java.util.UUID;

/** Nobody waits for the rest of an extract, or the service stops. */
final class NotWantedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWantedException(UUID extractId) {
        super("extract " + extractId + " is not to go on");
    }
}

package vn.emc.ingest.correction;

import java.util.UUID;

/** A correction that can never be applied, whatever is tried. */
final class UnusableCorrectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableCorrectionException(UUID correctionId, String why) {
        super("correction " + correctionId + ": " + why);
    }
}

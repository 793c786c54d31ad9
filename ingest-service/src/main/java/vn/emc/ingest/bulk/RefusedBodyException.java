package vn.emc.ingest.bulk;

import java.io.IOException;
import java.util.Optional;
import vn.emc.ingest.door.RefusedException;

/** Carries a refusal through those who read a body: streams and parsers. */
final class RefusedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final RefusedException refused;

    RefusedBodyException(RefusedException refused) {
        super(refused.getMessage());
        this.refused = refused;
    }

    /** The refusal that ended the reading, if one did. */
    static Optional<RefusedException> in(Throwable failure) {
        var cause = failure instanceof RefusedBodyException ? failure : failure.getCause();
        return cause instanceof RefusedBodyException body ? Optional.of(body.refused) : Optional.empty();
    }
}

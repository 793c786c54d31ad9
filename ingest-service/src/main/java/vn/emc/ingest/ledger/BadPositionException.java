package vn.emc.ingest.ledger;

import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;

/** {@code afterPosition} is not a position the ledger has given out. */
final class BadPositionException extends ProblemException {
    private static final long serialVersionUID = 1L;

    BadPositionException() {
        super(HttpStatus.BAD_REQUEST, "BAD_POSITION");
    }
}

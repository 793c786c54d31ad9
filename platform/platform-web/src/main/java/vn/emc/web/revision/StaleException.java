package vn.emc.web.revision;

import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;

/** Somebody else changed the thing since it was read. */
public final class StaleException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public StaleException() {
        super(HttpStatus.PRECONDITION_FAILED, "STALE");
    }
}

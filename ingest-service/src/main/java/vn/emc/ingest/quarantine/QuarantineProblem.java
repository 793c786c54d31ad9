package vn.emc.ingest.quarantine;

import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;

/** What can be wrong with a question to the quarantine. */
abstract sealed class QuarantineProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private QuarantineProblem(String code) {
        super(HttpStatus.NOT_FOUND, code);
    }

    /** There is no such event, or it is another organisation's. */
    static final class UnknownEvent extends QuarantineProblem {
        private static final long serialVersionUID = 1L;

        UnknownEvent() {
            super("UNKNOWN_REJECTED_EVENT");
        }
    }

    /** There is no such site, or it is another organisation's. */
    static final class UnknownSite extends QuarantineProblem {
        private static final long serialVersionUID = 1L;

        UnknownSite() {
            super("UNKNOWN_SITE");
        }
    }
}

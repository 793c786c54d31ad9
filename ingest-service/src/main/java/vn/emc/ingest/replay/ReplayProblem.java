package vn.emc.ingest.replay;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** What can be wrong with a wish to send events again. */
abstract sealed class ReplayProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private ReplayProblem(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    /** The repair cannot be done as asked; each part that is wrong is listed. */
    static final class BadRequest extends ReplayProblem {
        private static final long serialVersionUID = 1L;

        private final transient List<ProblemItem> items;

        BadRequest(List<ProblemItem> items) {
            super(HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
            this.items = List.copyOf(items);
        }

        @Override
        public List<ProblemItem> errors() {
            return items;
        }
    }

    /** There is no such replay, or it is another organisation's. */
    static final class Unknown extends ReplayProblem {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(HttpStatus.NOT_FOUND, "UNKNOWN_REPLAY");
        }
    }

    /** There is nothing to stop any more. */
    static final class IsOver extends ReplayProblem {
        private static final long serialVersionUID = 1L;

        IsOver() {
            super(HttpStatus.CONFLICT, "REPLAY_IS_OVER");
        }
    }

    /** Only a dry run that has told what would come of it can be done for real. */
    static final class NotTried extends ReplayProblem {
        private static final long serialVersionUID = 1L;

        NotTried() {
            super(HttpStatus.CONFLICT, "REPLAY_NOT_TRIED");
        }
    }
}

package vn.emc.account.problem;

import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;

/** Everything this service refuses. The codes are part of the API; the texts are in the message bundles. */
public abstract sealed class AccountProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private AccountProblem(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    /** No such site, or one that is not the asking user's to see. */
    public static final class UnknownSite extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public UnknownSite(int siteId) {
            super(HttpStatus.NOT_FOUND, "SITE_NOT_FOUND", String.valueOf(siteId));
        }
    }

    /** The site has no such list. */
    public static final class UnknownList extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public UnknownList(long listId) {
            super(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND", String.valueOf(listId));
        }
    }

    /** The site has no list in force, so there are no figures. */
    public static final class NoList extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public NoList(int siteId) {
            super(HttpStatus.NOT_FOUND, "NO_ACCOUNT_LIST", String.valueOf(siteId));
        }
    }

    /** No site was chosen. */
    public static final class NoSite extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public NoSite() {
            super(HttpStatus.BAD_REQUEST, "SITE_REQUIRED");
        }
    }

    /** No file was sent. */
    public static final class NoFile extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public NoFile() {
            super(HttpStatus.BAD_REQUEST, "FILE_REQUIRED");
        }
    }

    /** More files than one import may have. */
    public static final class TooManyFiles extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public TooManyFiles(int most) {
            super(HttpStatus.BAD_REQUEST, "TOO_MANY_FILES", most);
        }
    }

    /** Only a list that is read and not decided on yet can be accepted or rejected. */
    public static final class NotToBeDecided extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public NotToBeDecided(int number) {
            super(HttpStatus.CONFLICT, "LIST_NOT_TO_BE_DECIDED", number);
        }
    }

    /** A list some of whose rows are wrong needs the express wish to take the good ones. */
    public static final class HasWrongRows extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public HasWrongRows(int number, int wrong) {
            super(HttpStatus.CONFLICT, "LIST_HAS_WRONG_ROWS", number, wrong);
        }
    }

    /** A list without a single good row would leave the site without accounts. */
    public static final class IsEmpty extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public IsEmpty(int number) {
            super(HttpStatus.CONFLICT, "LIST_IS_EMPTY", number);
        }
    }

    /** What a list would change is known once it has been read. */
    public static final class NotRead extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public NotRead(int number) {
            super(HttpStatus.CONFLICT, "LIST_NOT_READ", number);
        }
    }

    /** Accounts are only kept of lists that are to be decided on or in force. */
    public static final class RowsNotThere extends AccountProblem {
        private static final long serialVersionUID = 1L;

        public RowsNotThere(int number) {
            super(HttpStatus.CONFLICT, "ROWS_NOT_THERE", number);
        }
    }
}

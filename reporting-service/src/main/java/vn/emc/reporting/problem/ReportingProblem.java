package vn.emc.reporting.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** Everything this service refuses. The codes are part of the API; the texts are in the message bundles. */
public abstract sealed class ReportingProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private ReportingProblem(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    /** The question cannot be answered as asked; each parameter that is wrong is listed. */
    public static final class InvalidQuestion extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        private final transient List<ProblemItem> items;

        public InvalidQuestion(List<ProblemItem> items) {
            super(HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
            this.items = List.copyOf(items);
        }

        @Override
        public List<ProblemItem> errors() {
            return items;
        }
    }

    /** No such site, or one that is not the asking user's to see. */
    public static final class UnknownSite extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownSite(int siteId) {
            super(HttpStatus.NOT_FOUND, "SITE_NOT_FOUND", String.valueOf(siteId));
        }
    }

    /** No such organisation, or one that is not the asking user's to see. */
    public static final class UnknownOrganisation extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownOrganisation(String code) {
            super(HttpStatus.NOT_FOUND, "ORGANISATION_NOT_FOUND", code);
        }
    }

    /** More rows than a report may have. */
    public static final class TooManyRows extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public TooManyRows(int most) {
            super(HttpStatus.BAD_REQUEST, "TOO_MANY_ROWS", String.valueOf(most));
        }
    }

    /** No such dossier, or one of a site that is not the asking user's to see. */
    public static final class UnknownDossier extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownDossier(int siteId, String codeProfile) {
            super(HttpStatus.NOT_FOUND, "DOSSIER_NOT_FOUND", String.valueOf(siteId), codeProfile);
        }
    }

    /** The site's catalogue in force has no such service. */
    public static final class UnknownService extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownService(int siteId, long serviceId) {
            super(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "SERVICE_NOT_FOUND",
                    String.valueOf(siteId),
                    String.valueOf(serviceId));
        }
    }

    /** The code means something already: it is in the catalogue itself, or somebody has decided. */
    public static final class CodeHasMeaning extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public CodeHasMeaning(String code, String service) {
            super(HttpStatus.CONFLICT, "CODE_HAS_MEANING", code, service);
        }
    }

    /** No alias of this id is in force, or it is of a site that is not the asking user's to see. */
    public static final class UnknownAlias extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownAlias(long id) {
            super(HttpStatus.NOT_FOUND, "ALIAS_NOT_FOUND", String.valueOf(id));
        }
    }

    /** No rebuild of this id. */
    public static final class UnknownRebuild extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownRebuild(String id) {
            super(HttpStatus.NOT_FOUND, "REBUILD_NOT_FOUND", id);
        }
    }

    /** One rebuild at a time. */
    public static final class RebuildRunning extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public RebuildRunning(String id) {
            super(HttpStatus.CONFLICT, "REBUILD_RUNNING", id);
        }
    }
}

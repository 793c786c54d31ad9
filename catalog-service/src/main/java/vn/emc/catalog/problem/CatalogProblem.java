package vn.emc.catalog.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** Everything this service refuses. The codes are part of the API; the texts are in the message bundles. */
public abstract sealed class CatalogProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private CatalogProblem(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    /** The request breaks rules; each is listed with the field it concerns. */
    public static final class Invalid extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        private final transient List<ProblemItem> items;

        Invalid(List<ProblemItem> items) {
            super(HttpStatus.BAD_REQUEST, "INVALID_REQUEST");
            this.items = List.copyOf(items);
        }

        @Override
        public List<ProblemItem> errors() {
            return items;
        }
    }

    /** No such site, or one that is not the asking user's to see. */
    public static final class UnknownSite extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public UnknownSite(int siteId) {
            super(HttpStatus.NOT_FOUND, "SITE_NOT_FOUND", String.valueOf(siteId));
        }
    }

    /** The number asked for belongs to another site or did so once. */
    public static final class SiteIdTaken extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public SiteIdTaken(int siteId) {
            super(HttpStatus.CONFLICT, "SITE_ID_TAKEN", String.valueOf(siteId));
        }
    }

    /** A site that manages others cannot be deleted before they are given another one. */
    public static final class SiteManagesOthers extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public SiteManagesOthers(int siteId, List<Integer> managed) {
            super(HttpStatus.CONFLICT, "SITE_MANAGES_OTHERS", String.valueOf(siteId), managed.toString());
        }
    }

    /** The site has no such key. */
    public static final class UnknownKey extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public UnknownKey() {
            super(HttpStatus.NOT_FOUND, "SITE_KEY_NOT_FOUND");
        }
    }

    /** The site has as many active keys as it may. */
    public static final class TooManyKeys extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public TooManyKeys(int most) {
            super(HttpStatus.CONFLICT, "SITE_KEY_LIMIT", most);
        }
    }

    /** One check of a site's embed code at a time. */
    public static final class EmbedCheckRunning extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public EmbedCheckRunning(int siteId) {
            super(HttpStatus.CONFLICT, "EMBED_CHECK_RUNNING", String.valueOf(siteId));
        }
    }

    /** The site was checked just now; its host is not to be asked again and again. */
    public static final class EmbedCheckTooSoon extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        private final long seconds;

        public EmbedCheckTooSoon(long seconds) {
            super(HttpStatus.TOO_MANY_REQUESTS, "EMBED_CHECK_TOO_SOON", seconds);
            this.seconds = seconds;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
    }

    /** The service stops while a site is looked at. */
    public static final class EmbedCheckStopped extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public EmbedCheckStopped(int siteId) {
            super(HttpStatus.SERVICE_UNAVAILABLE, "EMBED_CHECK_STOPPED", String.valueOf(siteId));
        }
    }

    /** Neither an organisation nor an alias of one. */
    public static final class UnknownOrganisation extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public UnknownOrganisation(UnitCode code) {
            super(HttpStatus.NOT_FOUND, "ORGANISATION_NOT_FOUND", code.value());
        }
    }

    /** The code is an organisation's already, or an alias of one. */
    public static final class OrganisationExists extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public OrganisationExists(UnitCode code) {
            super(HttpStatus.CONFLICT, "ORGANISATION_EXISTS", code.value());
        }
    }

    /** The site's catalogue has no such service now. */
    public static final class UnknownService extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public UnknownService(long serviceId) {
            super(HttpStatus.NOT_FOUND, "SERVICE_NOT_FOUND", String.valueOf(serviceId));
        }
    }

    /** The site's catalogue has no such version. */
    public static final class UnknownVersion extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public UnknownVersion(long versionId) {
            super(HttpStatus.NOT_FOUND, "IMPORT_NOT_FOUND", String.valueOf(versionId));
        }
    }

    /** A version that is still being read, or could not be, is no catalogue. */
    public static final class VersionNotReady extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public VersionNotReady(int number) {
            super(HttpStatus.CONFLICT, "VERSION_NOT_READY", number);
        }
    }

    /** A version some rows of whose file were wrong is only taken when that is asked for. */
    public static final class VersionHasWrongRows extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public VersionHasWrongRows(int number, int rows) {
            super(HttpStatus.CONFLICT, "VERSION_HAS_WRONG_ROWS", number, rows);
        }
    }

    /** An imported version without a single service would empty the catalogue. */
    public static final class VersionIsEmpty extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public VersionIsEmpty(int number) {
            super(HttpStatus.CONFLICT, "VERSION_IS_EMPTY", number);
        }
    }

    /** Another service of the catalogue has the code. */
    public static final class ServiceCodeTaken extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public ServiceCodeTaken(String code) {
            super(HttpStatus.CONFLICT, "SERVICE_CODE_TAKEN", code);
        }
    }

    /** The reference data that comes with the service is damaged. */
    public static final class UnreadableReferenceData extends CatalogProblem {
        private static final long serialVersionUID = 1L;

        public UnreadableReferenceData(String file) {
            super(HttpStatus.INTERNAL_SERVER_ERROR, "UNREADABLE_REFERENCE_DATA", file);
        }
    }
}

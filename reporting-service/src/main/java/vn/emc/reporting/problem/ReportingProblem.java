package vn.emc.reporting.problem;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import vn.emc.web.problem.ProblemException;
import vn.emc.web.problem.ProblemItem;

/** Everything this service refuses. The codes are part of the API; the texts are in the message bundles. */
public abstract sealed class ReportingProblem extends ProblemException {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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

    /** No such procedure in any catalogue or event that is the asking user's to see. */
    public static final class UnknownProcedure extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownProcedure(String code) {
            super(HttpStatus.NOT_FOUND, "PROCEDURE_NOT_FOUND", code);
        }
    }

    /** As many watch sites as may, or the user alone watches as many. */
    public static final class TooManyStreams extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public TooManyStreams() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_STREAMS");
        }
    }

    /** More rows than a report may have. */
    public static final class TooManyRows extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public TooManyRows(int most) {
            super(HttpStatus.BAD_REQUEST, "TOO_MANY_ROWS", String.valueOf(most));
        }

        /** More than fit on paper. */
        public TooManyRows(int most, int rows) {
            super(HttpStatus.BAD_REQUEST, "TOO_MANY_ROWS_FOR_PDF", String.valueOf(most), String.valueOf(rows));
        }
    }

    /** What is hidden of indicators could be told from their parts by channel. */
    public static final class ChannelNotShown extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public ChannelNotShown() {
            super(HttpStatus.FORBIDDEN, "CHANNEL_NOT_SHOWN");
        }
    }

    /** What is hidden of indicators could be told from their parts by unit. */
    public static final class UnitNotShown extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnitNotShown() {
            super(HttpStatus.FORBIDDEN, "UNIT_NOT_SHOWN");
        }
    }

    /** What is hidden of indicators could be told from their parts by the level of somebody else. */
    public static final class LevelNotShown extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public LevelNotShown() {
            super(HttpStatus.FORBIDDEN, "LEVEL_NOT_SHOWN");
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

    /** No alarm of this id, or it is of a site that is not the asking user's to see. */
    public static final class UnknownAlarm extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownAlarm(long id) {
            super(HttpStatus.NOT_FOUND, "ALARM_NOT_FOUND", String.valueOf(id));
        }
    }

    /** Only what is open can be put off. */
    public static final class AlarmClosed extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public AlarmClosed(long id) {
            super(HttpStatus.CONFLICT, "ALARM_CLOSED", String.valueOf(id));
        }
    }

    /** An alarm is put off for some time, not for the past and not for ever. */
    public static final class WrongSnooze extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public WrongSnooze(LocalDate first, LocalDate last) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "SNOOZE_UNTIL", DAY.format(first), DAY.format(last));
        }
    }

    /** Nobody of this id is told of alarms, or it is for an organisation that is not the asking user's. */
    public static final class UnknownRecipient extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownRecipient(long id) {
            super(HttpStatus.NOT_FOUND, "RECIPIENT_NOT_FOUND", String.valueOf(id));
        }
    }

    /** Nobody is told twice. */
    public static final class RecipientKnown extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public RecipientKnown(String address) {
            super(HttpStatus.CONFLICT, "RECIPIENT_KNOWN", address);
        }
    }

    /** There is a bound to how many an organisation can have told. */
    public static final class TooManyRecipients extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public TooManyRecipients(int most) {
            super(HttpStatus.CONFLICT, "TOO_MANY_RECIPIENTS", String.valueOf(most));
        }
    }

    /** Nothing can be sent to such an address. */
    public static final class WrongAddress extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        /**
         * One of several kinds.
         *
         * @param code what is wrong: {@code EMAIL_ADDRESS}, {@code WEBHOOK_ADDRESS}, {@code WEBHOOK_NOT_PUBLIC} or
         *     {@code WEEKLY_REPORT_BY_MAIL}
         */
        public WrongAddress(String code) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, code);
        }
    }

    /** No indicator of this id. */
    public static final class UnknownIndicator extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownIndicator(String id) {
            super(HttpStatus.NOT_FOUND, "INDICATOR_NOT_FOUND", id);
        }
    }

    /** No snapshot of this number, or none yet. */
    public static final class UnknownSnapshot extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public UnknownSnapshot(long id) {
            super(HttpStatus.NOT_FOUND, "SNAPSHOT_NOT_FOUND", String.valueOf(id));
        }
    }

    /** A snapshot's content is not the one that was hashed. */
    public static final class SnapshotDamaged extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public SnapshotDamaged(long id) {
            super(HttpStatus.INTERNAL_SERVER_ERROR, "SNAPSHOT_DAMAGED", String.valueOf(id));
        }
    }

    /** Causes can be told only of two snapshots of one period. */
    public static final class DifferentPeriods extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public DifferentPeriods(long one, long other) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, "DIFFERENT_PERIODS", String.valueOf(one), String.valueOf(other));
        }
    }

    /** Not a period that can be closed. */
    public static final class WrongPeriod extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        /**
         * One of several kinds.
         *
         * @param code what is wrong: {@code PERIOD_ORDER}, {@code PERIOD_LENGTH} or {@code PERIOD_NOT_OVER}
         */
        public WrongPeriod(String code, LocalDate from, LocalDate to) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, code, DAY.format(from), DAY.format(to));
        }
    }

    /** One closing at a time. */
    public static final class ClosingRunning extends ReportingProblem {
        private static final long serialVersionUID = 1L;

        public ClosingRunning(long id) {
            super(HttpStatus.CONFLICT, "CLOSING_RUNNING", String.valueOf(id));
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

    /** Too many ask at once for open data that is not made yet. */
    public static final class OpenDataBusy extends ReportingProblem {
        private static final long serialVersionUID = 1L;
        private static final String SOON = "10";

        public OpenDataBusy() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "OPEN_DATA_BUSY");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of(HttpHeaders.RETRY_AFTER, SOON);
        }
    }
}

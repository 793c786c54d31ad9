package vn.emc.ingest.bulk;

import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;

/**
 * What is to be said of one event of a batch.
 *
 * @param index its position in the batch, from 0
 * @param code stable code
 * @param severity what became of the event
 */
record Finding(int index, String code, Severity severity) {

    enum Severity {
        /** Not accepted. */
        ERROR,
        /** Accepted, but it breaks a rule. */
        WARNING,
        /** Received before; not counted again. */
        DUPLICATE
    }

    static Finding rejected(int index, RejectionReason reason) {
        return new Finding(index, reason.name(), Severity.ERROR);
    }

    static Finding warned(int index, Warning warning) {
        return new Finding(index, warning.name(), Severity.WARNING);
    }

    static Finding error(int index, String code) {
        return new Finding(index, code, Severity.ERROR);
    }

    static Finding duplicate(int index) {
        return new Finding(index, "DUPLICATE", Severity.DUPLICATE);
    }

    /** The field concerned, in the letter's spelling; empty where it is none in particular. */
    String field() {
        return switch (code) {
            case "MISSING_CODE_PROFILE", "BAD_CODE_PROFILE", "CODE_PROFILE_FORM", "CODE_PROFILE_DATE" -> "CodeProfile";
            case "MISSING_STATUS", "BAD_STATUS" -> "Status";
            case "SITE_INACTIVE", "SITE_MISMATCH", "BAD_SITE_ID" -> "SiteId";
            case "LEVEL_RULE", "BAD_FORMS_RECEPTION" -> "FormsReception";
            case "RESULT_RULE", "BAD_IS_DVCBC" -> "IsDVCBC";
            case "PAYMENT_RULE", "BAD_FORMS_PAYMENTS" -> "FormsPayments";
            case "MISSING_TTHC", "UNKNOWN_TTHC" -> "CodeTTHC";
            case "LEVEL_DIFFERS", "BAD_LEVEL" -> "Level";
            case "BAD_IS_FROM_DVCQG" -> "IsFromDVCQG";
            case "BAD_USER", "BAD_USER_TYPE", "BAD_LOCATION" -> "User";
            case "EVENT_TIME_IGNORED" -> "EventTime";
            case "DUPLICATE" -> "EventId";
            default -> "";
        };
    }
}

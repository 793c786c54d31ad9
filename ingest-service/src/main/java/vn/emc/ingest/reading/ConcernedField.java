package vn.emc.ingest.reading;

/** Which field of an event a rule is about. */
public final class ConcernedField {
    private ConcernedField() {}

    /**
     * The field in the letter's spelling; empty where the rule is about none in particular.
     *
     * @param code of a warning, a rejection or a refusal
     */
    public static String of(String code) {
        return switch (code) {
            case "MISSING_CODE_PROFILE", "BAD_CODE_PROFILE", "CODE_PROFILE_FORM", "CODE_PROFILE_DATE" -> "CodeProfile";
            case "MISSING_STATUS", "BAD_STATUS" -> "Status";
            case "SITE_INACTIVE", "SITE_MISMATCH", "MISSING_SITE_ID", "BAD_SITE_ID", "UNKNOWN_SITE" -> "SiteId";
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

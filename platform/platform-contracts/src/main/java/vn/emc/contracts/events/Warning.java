package vn.emc.contracts.events;

/** Rules an accepted event breaks. The names are a contract: they appear in {@code X-EMC-Warning} and in reports. */
public enum Warning {
    /** Level 0 must go with FormsReception 2 (letter 1043, annex 1, III.2). */
    LEVEL_RULE,
    /** A result at the counter must have FormsReception 2 and IsDVCBC 0; by post, FormsReception 1 (III.2). */
    RESULT_RULE,
    /** FormsPayments is only meaningful on a result (III.2). */
    PAYMENT_RULE,
    /** The dossier code does not have the form {@code <unit>-<yyMMdd>-<number>}. */
    CODE_PROFILE_FORM,
    /** The date inside the dossier code lies in the future. */
    CODE_PROFILE_DATE,
    /** No CodeTTHC. */
    MISSING_TTHC,
    /** CodeTTHC is not in the site's default catalogue. */
    UNKNOWN_TTHC,
    /** Level is not the catalogue's. */
    LEVEL_DIFFERS,
    /** No Level, or one that is not 0, 3 or 4. */
    BAD_LEVEL,
    /** No FormsReception, or one that is not 1 or 2. */
    BAD_FORMS_RECEPTION,
    /** FormsPayments is not 0, 1, 2 or empty. */
    BAD_FORMS_PAYMENTS,
    /** IsFromDVCQG is not 0, 1 or empty. */
    BAD_IS_FROM_DVCQG,
    /** IsDVCBC is not 0, 1, 2 or empty. */
    BAD_IS_DVCBC,
    /** User cannot be read. */
    BAD_USER,
    /** User's TYPE is not 1, 2 or 3, or contradicts the ids sent with it (III.2). */
    BAD_USER_TYPE,
    /** LOCATION is missing or not a unit's code. */
    BAD_LOCATION,
    /** EventTime was given where back-dating is not allowed, cannot be read or lies in the future; arrival counts. */
    EVENT_TIME_IGNORED,
    /** The same field came more than once; the last one counts. */
    DUPLICATE_FIELD,
    /** The body is not valid UTF-8 here and there; the bad bytes were replaced. */
    BAD_ENCODING,
    /** Text was longer than the field allows and was cut. */
    TEXT_CUT
}

package vn.emc.simulator.world;

/** What goes wrong in the field. The rates are per event, or per dossier where the whole dossier is concerned. */
public enum Fault {
    /** An event never arrives. */
    LOST,
    /** The same event arrives twice, half of the time under another event id. */
    DUPLICATED,
    /** An event is sent days or weeks late, and so counts for another time. */
    LATE,
    /** A dossier's events arrive in another order than they happened. */
    OUT_OF_ORDER,
    /** A level 3 service is sent as 4 or the reverse. */
    WRONG_LEVEL,
    /** An event carries no level. */
    MISSING_LEVEL,
    /** A dossier's status 1 never comes. */
    MISSING_RECEIVED,
    /** A dossier that is only registered is sent as received, before the true reception. */
    REGISTERED_AS_RECEIVED,
    /** Postal or counter intake is sent as online. */
    COUNTER_AS_ONLINE,
    /** FormsPayments is always 2, fee or not. */
    PAYMENT_ALWAYS_DIRECT,
    /** The result carries the channel of the reception. */
    RECEPTION_COPIED,
    /** An event carries no dossier code. */
    EMPTY_CODE,
    /** The procedure's code in its long form. */
    LONG_PROCEDURE_CODE,
    /** The procedure's code in the sender's own numbering. */
    LOCAL_PROCEDURE_CODE,
    /** LOCATION is missing. */
    MISSING_LOCATION,
    /** The body is sent raw: neither percent-encoded nor with a charset. Only single calls have it. */
    RAW_BODY
}

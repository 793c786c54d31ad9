package vn.emc.reconciliation.cause;

/** Why numbers are known to differ between agencies and EMC. The names are in the database and in the API. */
public enum KnownCause {
    REGISTERED_SENT_AS_RECEIVED,
    POSTAL_SENT_AS_ONLINE,
    LEVEL_3_SENT_AS_4,
    LEVEL_ALWAYS_THE_SAME,
    COUNTER_PAYMENT_WITHOUT_FEE,
    RESULT_REPEATS_RECEPTION,
    PROCEDURE_SPELLING,
    PROCEDURE_LOCAL_CODE,
    LATE_SENDING,
    LOST_EVENTS,
    UNITS_NOT_CONNECTED,
    DUPLICATES,
    LOCATION_MISSING,
    LOCATION_CONSTANT
}

package vn.emc.reporting.alarm;

/** How an alarm stands. */
public enum AlarmState {
    OPEN,
    /** Open, but put off: nobody is told. */
    SNOOZED,
    CLOSED
}

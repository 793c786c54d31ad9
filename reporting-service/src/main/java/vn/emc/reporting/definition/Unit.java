package vn.emc.reporting.definition;

/** What an indicator's number is. */
public enum Unit {
    /** A share of 100. */
    PERCENT,
    /** Whole numbers, and shares beside them. */
    COUNT
}

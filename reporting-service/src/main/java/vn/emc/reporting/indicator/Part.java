package vn.emc.reporting.indicator;

/** A part of a fraction. */
public enum Part {
    NUMERATOR,
    DENOMINATOR
}

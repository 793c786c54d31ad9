package vn.emc.reporting.saturation;

/**
 * A service in all catalogues that have it.
 *
 * @param code the national one where it has one, else its own
 * @param level the highest that some place offers it on
 */
record Line(String code, String name, int level, Cell all) {}

package vn.emc.simulator.world;

/**
 * An administrative procedure as one organisation offers it.
 *
 * @param code national code such as {@code 1.003984}
 * @param level 4 fully online, 3 partly online, 0 information only
 * @param fee whether the applicant pays
 * @param weight how often it is asked for, relative to the others
 */
record Procedure(String code, String name, int level, boolean fee, int weight) {}

package vn.emc.contracts.services;

/**
 * The service a code stands for.
 *
 * @param level 0, 3 or 4, as in the catalogue
 */
public record ServiceMatch(long serviceId, int level, MatchKind kind) {}

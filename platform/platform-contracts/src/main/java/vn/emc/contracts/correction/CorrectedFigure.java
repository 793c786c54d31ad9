package vn.emc.contracts.correction;

/**
 * An indicator of one site in the reconciled period, once all corrections are counted.
 *
 * @param indicator B1 to B8 (letter 1043, annex 1, III.2)
 */
public record CorrectedFigure(int siteId, String indicator, long numerator, long denominator) {}

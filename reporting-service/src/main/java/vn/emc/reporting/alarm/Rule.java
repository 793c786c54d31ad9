package vn.emc.reporting.alarm;

/** What can be wrong with what a site sends. The names are stored, and part of the API. */
public enum Rule {
    /** Nothing came for several of the site's usual days. */
    SILENCE,
    /** Much less came than is usual. */
    VOLUME_DROP,
    /** Fields that always have the same value, or none. */
    CONSTANT_FIELDS,
    /** Many dossiers are of procedures the catalogue does not have. */
    UNKNOWN_PROCEDURES,
    /** Dossier codes are of somebody else's units. */
    FOREIGN_UNITS,
    /** Running numbers are missing. */
    NUMBER_GAPS
}

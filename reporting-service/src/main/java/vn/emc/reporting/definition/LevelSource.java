package vn.emc.reporting.definition;

/** Who says which level a service has. */
public enum LevelSource {
    /** The dossier's events. */
    EVENT,
    /** The site's catalogue in force. */
    CATALOGUE
}

package vn.emc.reconciliation.comparison;

/**
 * What a comparison says of a dossier; each line of either list is in exactly one. Of several that would fit, the one named
 * first here counts. The names are in the database and in the API.
 */
public enum FindingClass {
    /** A later line of EMC's list for a dossier it has already. */
    DUPLICATE_EMC,
    /** A later line of the unit's list for a dossier it has already. */
    DUPLICATE_LOCAL,
    /** Known to EMC alone. */
    ONLY_EMC,
    /** Known to the unit alone: lost on the way. */
    ONLY_LOCAL,
    /** The same dossier, which one side counts in the period and the other does not. */
    PERIOD_SHIFT,
    /** The same dossier, of which the sides say different things. */
    FIELD_DIFF,
    /** Nothing else differs, but EMC's line names a procedure that the site's catalogue does not have. */
    NOT_IN_CATALOGUE,
    /** Nothing else differs, but the dossier's or its procedure's code is spelt otherwise. */
    KEY_VARIANT,
    MATCH;

    /** Whether both lists have the dossier. */
    public boolean isPair() {
        return switch (this) {
            case MATCH, FIELD_DIFF, PERIOD_SHIFT, KEY_VARIANT, NOT_IN_CATALOGUE -> true;
            case ONLY_EMC, ONLY_LOCAL, DUPLICATE_EMC, DUPLICATE_LOCAL -> false;
        };
    }
}

package vn.emc.reconciliation.resolution;

import java.util.EnumSet;
import java.util.Set;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;

/** What follows from a finding. The names are in the database and in the API. */
public enum Remedy {
    /** EMC is right; nothing changes. */
    KEEP_EMC,
    /** The unit is right; EMC's figures are corrected by what its list says. */
    TAKE_LOCAL,
    /** The unit sends what is missing itself, in the usual way; nothing is corrected here. */
    SEND_AGAIN,
    /** The catalogue is mended by who keeps it; nothing is corrected here. */
    MEND_CATALOGUE,
    /** The dossier does not count any more. */
    EXCLUDE;

    /** Those that a class can have; of {@link FindingClass#FIELD_DIFF} each field has its own. */
    public static Set<Remedy> of(FindingClass kind) {
        return switch (kind) {
            case ONLY_EMC, DUPLICATE_EMC -> EnumSet.of(KEEP_EMC, EXCLUDE);
            case ONLY_LOCAL -> EnumSet.of(KEEP_EMC, TAKE_LOCAL, SEND_AGAIN);
            case PERIOD_SHIFT -> EnumSet.of(KEEP_EMC, TAKE_LOCAL, SEND_AGAIN, EXCLUDE);
            case NOT_IN_CATALOGUE -> EnumSet.of(KEEP_EMC, MEND_CATALOGUE, EXCLUDE);
            case KEY_VARIANT -> EnumSet.of(KEEP_EMC, MEND_CATALOGUE);
            case DUPLICATE_LOCAL -> EnumSet.of(KEEP_EMC);
            case FIELD_DIFF, MATCH -> EnumSet.noneOf(Remedy.class);
        };
    }

    /** Those that a field of {@link FindingClass#FIELD_DIFF} can have. */
    public static Set<Remedy> of(ComparedField field) {
        return switch (field) {
            case LEVEL, PROCEDURE -> EnumSet.of(KEEP_EMC, TAKE_LOCAL, SEND_AGAIN, MEND_CATALOGUE);
            case STATUS, RECEPTION, RESULT, PAYMENT, POST, UNIT -> EnumSet.of(KEEP_EMC, TAKE_LOCAL, SEND_AGAIN);
        };
    }

    /** Those that a single finding can have: for all of its fields at once. */
    public static Set<Remedy> ofOne(FindingClass kind) {
        return kind == FindingClass.FIELD_DIFF ? EnumSet.of(KEEP_EMC, TAKE_LOCAL, SEND_AGAIN, EXCLUDE) : of(kind);
    }

    /** Whether it is to be said why: not where nobody's figures are at stake. */
    public static boolean needsReason(FindingClass kind) {
        return kind != FindingClass.KEY_VARIANT && kind != FindingClass.DUPLICATE_LOCAL;
    }
}

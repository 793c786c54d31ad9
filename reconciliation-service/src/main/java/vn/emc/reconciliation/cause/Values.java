package vn.emc.reconciliation.cause;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.ProcedureCode;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.Finding;
import vn.emc.reconciliation.list.DossierLine;

/**
 * What both sides say: the values of a field; of codes only of which form they are, since there are thousands.
 *
 * @param emc {@code ""} where it says nothing
 * @param local as above
 * @param repeats whether EMC's result went the way the dossier came, see {@link KnownCause#RESULT_REPEATS_RECEPTION}
 */
public record Values(String emc, String local, boolean repeats) implements Comparable<Values> {
    static final Values NONE = new Values("", "", false);

    /** EMC has nothing at all of the dossier's unit. */
    static final Values OF_SILENT_UNIT = new Values("SILENT_UNIT", "", false);

    /** A procedure's code of the national database. */
    static final String NATIONAL = "NATIONAL";

    /** One that an organisation chose itself. */
    static final String OWN = "OWN";

    /** EMC has the dossier later than the unit. */
    static final String LATER = "LATER";

    static final String EARLIER = "EARLIER";

    private static final String CODE = "CODE";
    private static final String PROCEDURE = "PROCEDURE";

    private static final Comparator<Values> ORDER =
            Comparator.comparing(Values::emc).thenComparing(Values::local).thenComparing(Values::repeats);

    static Values of(ComparedField field, DossierLine emc, DossierLine local) {
        return switch (field) {
            case STATUS -> of(emc.status(), local.status());
            case LEVEL -> of(emc.level(), local.level());
            case RECEPTION -> of(emc.reception(), local.reception());
            case RESULT ->
                new Values(text(emc.result()), text(local.result()), Objects.equals(emc.result(), emc.reception()));
            case PAYMENT -> of(emc.payment(), local.payment());
            case POST -> of(emc.post(), local.post());
            case PROCEDURE -> new Values(form(emc.procedure()), form(local.procedure()), false);
            case UNIT -> new Values(emc.unit() == null ? "" : CODE, CODE, false);
        };
    }

    /** Of a class of findings. */
    static Values of(Finding finding, @Nullable DossierLine emc, @Nullable DossierLine local) {
        return switch (finding.kind()) {
            case PERIOD_SHIFT -> new Values(isLater(emc, local) ? LATER : EARLIER, "", false);
            case KEY_VARIANT -> new Values(finding.codeVariant() ? CODE : PROCEDURE, "", false);
            case MATCH, FIELD_DIFF, ONLY_EMC, ONLY_LOCAL, DUPLICATE_EMC, DUPLICATE_LOCAL, NOT_IN_CATALOGUE -> NONE;
        };
    }

    boolean isOfProcedure() {
        return emc.equals(PROCEDURE);
    }

    @Override
    public int compareTo(Values other) {
        return ORDER.compare(this, other);
    }

    private static boolean isLater(@Nullable DossierLine emc, @Nullable DossierLine local) {
        return emc != null
                && local != null
                && emc.receivedOn() != null
                && local.receivedOn() != null
                && emc.receivedOn().isAfter(local.receivedOn());
    }

    private static Values of(@Nullable Integer emc, @Nullable Integer local) {
        return new Values(text(emc), text(local), false);
    }

    private static String text(@Nullable Integer value) {
        return value == null ? "" : value.toString();
    }

    private static String form(@Nullable String procedure) {
        if (procedure == null) {
            return "";
        }
        return ProcedureCode.of(procedure).national() == null ? OWN : NATIONAL;
    }
}

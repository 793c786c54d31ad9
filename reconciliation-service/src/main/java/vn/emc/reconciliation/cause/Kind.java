package vn.emc.reconciliation.cause;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;

/**
 * A kind of difference: a class of findings, or a field of {@link FindingClass#FIELD_DIFF}, whose dossiers may differ in
 * several.
 */
public record Kind(FindingClass kind, @Nullable ComparedField field) implements Comparable<Kind> {
    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::kind)
            .thenComparing(Kind::field, Comparator.nullsFirst(Comparator.<ComparedField>naturalOrder()));

    static Kind of(ComparedField field) {
        return new Kind(FindingClass.FIELD_DIFF, field);
    }

    @Override
    public int compareTo(Kind other) {
        return ORDER.compare(this, other);
    }
}

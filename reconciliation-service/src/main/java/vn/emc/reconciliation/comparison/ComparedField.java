package vn.emc.reconciliation.comparison;

import java.util.EnumSet;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import vn.emc.reconciliation.list.ListColumn;

/** What is compared of a dossier that both sides have. The names are in the database and in the API. */
@Getter
@RequiredArgsConstructor
public enum ComparedField {
    STATUS(0, ListColumn.STATUS),
    LEVEL(1, ListColumn.LEVEL),
    RECEPTION(2, ListColumn.RECEPTION),
    RESULT(3, ListColumn.RESULT),
    PAYMENT(4, ListColumn.PAYMENT),
    POST(5, ListColumn.POST),
    PROCEDURE(6, ListColumn.PROCEDURE),
    UNIT(7, ListColumn.UNIT);

    /** Which bit it is in a set of fields that is kept as a number. */
    @Getter(AccessLevel.PACKAGE)
    private final int place;

    private final ListColumn column;

    public int bit() {
        return 1 << place;
    }

    /** The fields of such a number. */
    public static Set<ComparedField> of(int bits) {
        var fields = EnumSet.noneOf(ComparedField.class);
        for (var field : values()) {
            if ((bits & field.bit()) != 0) {
                fields.add(field);
            }
        }
        return fields;
    }
}

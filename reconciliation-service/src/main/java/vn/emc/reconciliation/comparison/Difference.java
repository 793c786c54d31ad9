package vn.emc.reconciliation.comparison;

import vn.emc.reconciliation.comparison.CodeComparison.Likeness;

/** In which fields the two lines of a dossier differ. The unit's line contradicts nothing where it is silent. */
final class Difference {
    /** Bit of {@link #between} for a procedure's code that is spelt otherwise, above those of the fields. */
    static final int PROCEDURE_VARIANT = 1 << 30;

    /** FormsPayments and IsDVCBC are 0 or nothing for the same thing (annex 1, III.2). */
    private static final int ZERO = 1;

    private static final ComparedField[] CHOICES = {
        ComparedField.STATUS,
        ComparedField.LEVEL,
        ComparedField.RECEPTION,
        ComparedField.RESULT,
        ComparedField.PAYMENT,
        ComparedField.POST
    };

    private final CodeComparison procedures;
    private final CodeComparison units;

    Difference(TwoLists lists, Rules rules) {
        procedures = new CodeComparison(lists.emc().procedures(), lists.local().procedures(), Rules::procedureMeaning);
        units = new CodeComparison(lists.emc().units(), lists.local().units(), rules.unitMeaning());
    }

    /** The bits of the fields. */
    int between(long emc, long local) {
        var bits = ((emc ^ local) & Facts.CHOICES) == 0 ? 0 : choices(emc, local);
        var procedure =
                procedures.of(Facts.get(emc, ComparedField.PROCEDURE), Facts.get(local, ComparedField.PROCEDURE));
        if (procedure == Likeness.VARIANT) {
            bits |= PROCEDURE_VARIANT;
        } else if (procedure == Likeness.DIFFERENT) {
            bits |= ComparedField.PROCEDURE.bit();
        }
        var unit = units.of(Facts.get(emc, ComparedField.UNIT), Facts.get(local, ComparedField.UNIT));
        return unit == Likeness.DIFFERENT ? bits | ComparedField.UNIT.bit() : bits;
    }

    private static int choices(long emc, long local) {
        var bits = 0;
        for (var field : CHOICES) {
            var said = Facts.get(local, field);
            if (said != 0 && said != known(emc, field)) {
                bits |= field.bit();
            }
        }
        return bits;
    }

    private static int known(long emc, ComparedField field) {
        var number = Facts.get(emc, field);
        var zeroIsNothing = field == ComparedField.PAYMENT || field == ComparedField.POST;
        return number == 0 && zeroIsNothing ? ZERO : number;
    }
}

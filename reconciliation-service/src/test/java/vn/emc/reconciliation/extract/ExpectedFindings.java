package vn.emc.reconciliation.extract;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.ProcedureCode;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.extract.SimulatedCase.Habit;
import vn.emc.reconciliation.list.DossierLine;

/** What a comparison has to find, dossier by dossier, from what the simulator knows. */
final class ExpectedFindings {
    private final Map<FindingClass, Long> classes = new EnumMap<>(FindingClass.class);
    private final Map<ComparedField, Long> fields = new EnumMap<>(ComparedField.class);

    ExpectedFindings(SimulatedCase simulated) {
        for (var code : simulated.codes()) {
            judge(
                    simulated.known(code).orElse(null),
                    simulated.habit(code) == Habit.FORGOTTEN ? null : simulated.truth(code),
                    simulated.habit(code));
        }
    }

    Map<FindingClass, Long> classes() {
        return classes;
    }

    Map<ComparedField, Long> fields() {
        return fields;
    }

    private void judge(@Nullable DossierLine emc, @Nullable DossierLine local, Habit habit) {
        var emcIn = isIn(emc);
        var localIn = isIn(local);
        if (habit == Habit.TWICE && localIn) {
            classes.merge(FindingClass.DUPLICATE_LOCAL, 1L, Long::sum);
        }
        if (!emcIn && !localIn) {
            return;
        }
        if (emc == null || local == null) {
            classes.merge(emc == null ? FindingClass.ONLY_LOCAL : FindingClass.ONLY_EMC, 1L, Long::sum);
            return;
        }
        var differing = differing(emc, local);
        differing.forEach(field -> fields.merge(field, 1L, Long::sum));
        var shifted = emcIn != localIn || isIn(emc.receivedOn()) != isIn(local.receivedOn());
        var variant = habit == Habit.SPELT_OTHERWISE || !Objects.equals(emc.procedure(), local.procedure());
        classes.merge(kind(shifted, differing, variant), 1L, Long::sum);
    }

    private static FindingClass kind(boolean shifted, Set<ComparedField> differing, boolean variant) {
        if (shifted) {
            return FindingClass.PERIOD_SHIFT;
        }
        if (!differing.isEmpty()) {
            return FindingClass.FIELD_DIFF;
        }
        return variant ? FindingClass.KEY_VARIANT : FindingClass.MATCH;
    }

    private static Set<ComparedField> differing(DossierLine emc, DossierLine local) {
        var fields = EnumSet.noneOf(ComparedField.class);
        add(fields, ComparedField.STATUS, emc.status(), local.status());
        add(fields, ComparedField.LEVEL, emc.level(), local.level());
        add(fields, ComparedField.RECEPTION, emc.reception(), local.reception());
        add(fields, ComparedField.RESULT, emc.result(), local.result());
        add(fields, ComparedField.PAYMENT, orZero(emc.payment()), local.payment());
        add(fields, ComparedField.POST, orZero(emc.post()), local.post());
        add(fields, ComparedField.PROCEDURE, national(emc.procedure()), national(local.procedure()));
        add(fields, ComparedField.UNIT, emc.unit(), local.unit());
        return fields;
    }

    private static void add(
            Set<ComparedField> fields, ComparedField field, @Nullable Object emc, @Nullable Object local) {
        if (local != null && !local.equals(emc)) {
            fields.add(field);
        }
    }

    private static Integer orZero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static @Nullable String national(@Nullable String code) {
        var national = code == null ? null : ProcedureCode.of(code).national();
        return national == null ? code : national;
    }

    private static boolean isIn(@Nullable DossierLine line) {
        return line != null && (isIn(line.receivedOn()) || isIn(line.finishedOn()));
    }

    private static boolean isIn(@Nullable LocalDate day) {
        return day != null && !day.isBefore(SimulatedCase.PERIOD.from()) && !day.isAfter(SimulatedCase.PERIOD.to());
    }
}

package vn.emc.reconciliation.comparison;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.emc.reconciliation.comparison.Outcome.ClassCount;
import vn.emc.reconciliation.comparison.Outcome.FieldCount;
import vn.emc.reconciliation.comparison.Outcome.SideTotal;

/** Counts while lines are classified. */
final class Tally {
    private final Map<FindingClass, ClassSums> classes = all(FindingClass.class, ClassSums::new);
    private final Map<ComparedField, FieldSums> fields = all(ComparedField.class, FieldSums::new);
    private long emcOutside;
    private long localOutside;
    private long codeVariants;
    private long procedureVariants;
    private long notInCatalogue;

    void outside(boolean ofUnit) {
        emcOutside += ofUnit ? 0 : 1;
        localOutside += ofUnit ? 1 : 0;
    }

    /** @param emcBits of {@link Counting}; so are the unit's */
    void add(FindingClass kind, boolean emcLine, boolean localLine, int emcBits, int localBits) {
        var sums = Objects.requireNonNull(classes.get(kind));
        sums.dossiers++;
        sums.emc += emcLine ? 1 : 0;
        sums.local += localLine ? 1 : 0;
        sums.emcCounts.add(emcBits, 1);
        sums.localCounts.add(localBits, 1);
    }

    void field(ComparedField field, int emcBits, int localBits) {
        var sums = Objects.requireNonNull(fields.get(field));
        sums.dossiers++;
        sums.change.add(emcBits, -1);
        sums.change.add(localBits, 1);
    }

    void marks(boolean codeVariant, boolean procedureVariant, boolean inCatalogue) {
        codeVariants += codeVariant ? 1 : 0;
        procedureVariants += procedureVariant ? 1 : 0;
        notInCatalogue += inCatalogue ? 0 : 1;
    }

    Outcome outcome(TwoLists lists, Population population) {
        return new Outcome(
                new SideTotal(lists.emc().size(), emcOutside),
                new SideTotal(lists.local().size(), localOutside),
                counted(classes, FindingClass.class, ClassSums::count),
                counted(fields, ComparedField.class, FieldSums::count),
                codeVariants,
                procedureVariants,
                notInCatalogue,
                population);
    }

    static Counts counts(int bits) {
        var sums = new Sums();
        sums.add(bits, 1);
        return sums.counts();
    }

    private static <K extends Enum<K>, V> Map<K, V> all(Class<K> kind, Supplier<V> empty) {
        var all = new EnumMap<K, V>(kind);
        for (var key : kind.getEnumConstants()) {
            all.put(key, empty.get());
        }
        return all;
    }

    private static <K extends Enum<K>, V, R> Map<K, R> counted(Map<K, V> sums, Class<K> kind, Function<V, R> count) {
        var counted = new EnumMap<K, R>(kind);
        sums.forEach((key, sum) -> counted.put(key, count.apply(sum)));
        return counted;
    }

    private static final class ClassSums {
        private long dossiers;
        private long emc;
        private long local;
        private final Sums emcCounts = new Sums();
        private final Sums localCounts = new Sums();

        ClassCount count() {
            return new ClassCount(dossiers, emc, local, emcCounts.counts(), localCounts.counts());
        }
    }

    private static final class FieldSums {
        private long dossiers;
        private final Sums change = new Sums();

        FieldCount count() {
            return new FieldCount(dossiers, change.counts());
        }
    }

    private static final class Sums {
        private long received;
        private long online;
        private long fullyOnline;

        void add(int bits, int times) {
            received += times * (long) (bits & Counting.RECEIVED);
            online += times * (long) ((bits & Counting.ONLINE) >> 1);
            fullyOnline += times * (long) ((bits & Counting.FULLY_ONLINE) >> 2);
        }

        Counts counts() {
            return new Counts(received, online, fullyOnline);
        }
    }
}

package vn.emc.reporting.suppression;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.Measure;

/** Quantities in an order, each under one name. */
public final class Quantities {
    private static final Comparator<Quantity> ORDER = Comparator.comparing(Quantity::measure)
            .thenComparing(Quantity::level, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Quantity::levelFrom);

    private Quantities() {}

    /** Fully online are dossiers of one level only: within that level they are the same. */
    public static Quantity plain(Quantity quantity) {
        return quantity.measure() == Measure.FULLY_ONLINE && quantity.level() == ServiceLevel.FULLY_ONLINE
                ? Quantity.of(Measure.FULLY_ONLINE, null, quantity.levelFrom())
                : quantity;
    }

    static Set<Quantity> set() {
        return new TreeSet<>(ORDER);
    }

    static <T> Map<Quantity, T> map() {
        return new TreeMap<>(ORDER);
    }
}

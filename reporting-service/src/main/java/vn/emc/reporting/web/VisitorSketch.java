package vn.emc.reporting.web;

import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.HllUnion;
import org.apache.datasketches.hll.TgtHllType;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.web.WebReport.Visitors;

/**
 * Tells how many different visitors there were without keeping any: a HyperLogLog sketch of 2¹² registers, at most 2 KiB. Exact for
 * a few hundred; beyond, the estimate is within {@value #ERROR_PERCENT} % in two cases of three. Sketches can be united, and to add a
 * visitor twice changes nothing.
 */
final class VisitorSketch {
    /** 1.04 / √4096, in per cent. */
    static final double ERROR_PERCENT = 1.63;

    private static final int LOG_REGISTERS = 12;
    private static final int TWO_DEVIATIONS = 2;

    private final HllUnion union = new HllUnion(LOG_REGISTERS);

    static VisitorSketch of(byte @Nullable [] stored) {
        var sketch = new VisitorSketch();
        if (stored != null) {
            sketch.unite(stored);
        }
        return sketch;
    }

    void add(String visitor) {
        union.update(visitor);
    }

    void unite(byte[] stored) {
        union.update(HllSketch.heapify(stored));
    }

    byte[] stored() {
        return union.getResult(TgtHllType.HLL_4).toCompactByteArray();
    }

    /** How many, and between which numbers they lie in 95 cases of 100. */
    Visitors visitors() {
        return new Visitors(
                Math.round(union.getEstimate()),
                Math.round(union.getLowerBound(TWO_DEVIATIONS)),
                Math.round(union.getUpperBound(TWO_DEVIATIONS)));
    }
}

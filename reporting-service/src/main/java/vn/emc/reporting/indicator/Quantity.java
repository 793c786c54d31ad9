package vn.emc.reporting.indicator;

import org.jspecify.annotations.Nullable;
import vn.emc.reporting.dossier.ServiceLevel;
import vn.emc.reporting.rollup.Measure;

/**
 * What stands above or below a fraction line.
 *
 * @param level only dossiers of services of this level; null for all
 */
record Quantity(Measure measure, @Nullable ServiceLevel level) {

    static Quantity of(Measure measure) {
        return new Quantity(measure, null);
    }
}

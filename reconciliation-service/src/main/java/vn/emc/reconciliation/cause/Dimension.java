package vn.emc.reconciliation.cause;

import java.util.Map;
import vn.emc.reconciliation.comparison.Population;

/** In what differences may concentrate, in the order in which it is looked for. */
public enum Dimension {
    PROCEDURE,
    UNIT,
    MONTH;

    Map<String, Long> of(Population population) {
        return switch (this) {
            case PROCEDURE -> population.procedures();
            case UNIT -> population.units();
            case MONTH -> population.months();
        };
    }
}

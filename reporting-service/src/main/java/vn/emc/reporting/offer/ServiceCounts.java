package vn.emc.reporting.offer;

import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.Ratio;
import vn.emc.reporting.offer.ServiceReport.Share;

/**
 * Services by level, and those of them with a dossier received online.
 *
 * @param partlyUsed of those partly online
 * @param fullyUsed of those fully online
 */
record ServiceCounts(long informationOnly, long partlyOnline, long fullyOnline, long partlyUsed, long fullyUsed) {
    static final ServiceCounts NONE = new ServiceCounts(0, 0, 0, 0, 0);

    /** What is only told about cannot be applied for online: there is nothing to use. */
    static ServiceCounts of(ServiceLevel level, long services, long used) {
        return switch (level) {
            case INFORMATION_ONLY -> new ServiceCounts(services, 0, 0, 0, 0);
            case PARTLY_ONLINE -> new ServiceCounts(0, services, 0, used, 0);
            case FULLY_ONLINE -> new ServiceCounts(0, 0, services, 0, used);
        };
    }

    ServiceCounts plus(ServiceCounts other) {
        return new ServiceCounts(
                informationOnly + other.informationOnly,
                partlyOnline + other.partlyOnline,
                fullyOnline + other.fullyOnline,
                partlyUsed + other.partlyUsed,
                fullyUsed + other.fullyUsed);
    }

    private long online() {
        return partlyOnline + fullyOnline;
    }

    private long all() {
        return informationOnly + online();
    }

    /** A1: level 4 of all. A2: levels 3 and 4 of all. A3: used of levels 3 and 4. */
    Share share(OtherIndicator indicator) {
        return switch (indicator) {
            case A1 -> share(fullyOnline, all());
            case A2 -> share(online(), all());
            case A3 -> share(partlyUsed + fullyUsed, online());
            case C1, C2, D1, E1, E2 -> throw new IllegalArgumentException(indicator + " is not made of services");
        };
    }

    /** A3 within one level. */
    Share used(ServiceLevel level) {
        return switch (level) {
            case INFORMATION_ONLY -> share(0, 0);
            case PARTLY_ONLINE -> share(partlyUsed, partlyOnline);
            case FULLY_ONLINE -> share(fullyUsed, fullyOnline);
        };
    }

    long services(ServiceLevel level) {
        return switch (level) {
            case INFORMATION_ONLY -> informationOnly;
            case PARTLY_ONLINE -> partlyOnline;
            case FULLY_ONLINE -> fullyOnline;
        };
    }

    private static Share share(long numerator, long denominator) {
        return new Share(numerator, denominator, Ratio.of(numerator, denominator));
    }
}

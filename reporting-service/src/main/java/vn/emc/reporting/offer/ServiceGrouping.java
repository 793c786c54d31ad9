package vn.emc.reporting.offer;

import java.util.Optional;
import java.util.stream.Stream;
import vn.emc.reporting.indicator.Grouping;

/** What rows about services stand for. */
enum ServiceGrouping {
    ORGANISATION,
    SITE;

    static Optional<ServiceGrouping> named(String name) {
        return Stream.of(values())
                .filter(each -> each.grouping().parameter().equals(name))
                .findFirst();
    }

    Grouping grouping() {
        return switch (this) {
            case ORGANISATION -> Grouping.ORGANISATION;
            case SITE -> Grouping.SITE;
        };
    }
}

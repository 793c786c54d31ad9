package vn.emc.reporting.indicator;

import java.util.Optional;
import java.util.stream.Stream;
import vn.emc.reporting.rollup.Measure;

/** How dossiers came in: the FormsReception of the event of reception that decides. */
public enum ReceptionChannel {
    ONLINE,
    /** At the counter, or nobody said how. */
    DIRECT;

    /** In any case. */
    static Optional<ReceptionChannel> named(String text) {
        return Stream.of(values())
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
    }

    /** How many of a measure came in so, of the columns of a cell. */
    String of(Measure measure) {
        var online = measure.receivedOnline().getColumn();
        return switch (this) {
            case ONLINE -> online;
            case DIRECT -> measure.getColumn() + " - " + online;
        };
    }
}

package vn.emc.reporting.rebuild;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;

/** One line of the ledger's stream; exactly one part is there. */
record LedgerLine(
        @Nullable Header header,
        @Nullable DossierEvent event,
        @Nullable String position,
        @Nullable End end) {

    /**
     * The first line.
     *
     * @param offsets per partition of the topic: the stream holds exactly what lies before
     * @param approximateEvents for progress only
     */
    record Header(String topic, Map<Integer, Long> offsets, long approximateEvents) {}

    /** The last line; without it the stream broke off. */
    record End(long events) {}
}

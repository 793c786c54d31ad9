package vn.emc.ingest.replay;

import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.reading.Reading;
import vn.emc.ingest.reading.RereadingEvents;
import vn.emc.ingest.sites.Sites;

/** Mends an event and reads it again, by the rules, the sites and the catalogues as they are now. */
@Component
@RequiredArgsConstructor
class Judging {
    static final String UNKNOWN_SITE = "UNKNOWN_SITE";

    private final RereadingEvents rereading;
    private final Sites sites;

    Verdict of(RejectedEvent kept, Repair repair) {
        var site = sites.find(repair.siteOf(kept.siteId()));
        if (site == null) {
            return new Verdict.Stays(UNKNOWN_SITE);
        }
        var fields = repair.applyTo(kept.fields());
        return switch (rereading.read(kept, fields, site.siteId(), site.active())) {
            case Reading.Accepted accepted -> new Verdict.Accepted(kept, accepted.event());
            case Reading.Rejected rejected ->
                new Verdict.Stays(
                        Objects.requireNonNull(rejected.event().reason()).name());
        };
    }
}

package vn.emc.ingest.replay;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.ingest.quarantine.QuarantineFilter;

/**
 * Which events of the quarantine are sent again: of those that wait, all that meet every condition given.
 *
 * @param site sent for this site
 * @param reason rejected for this reason
 * @param from arrived on this day or later, in Vietnam
 * @param to arrived on this day or earlier, in Vietnam
 * @param codeProfile of this dossier
 * @param event only this one
 */
@Schema(name = "ReplayFilter")
record ReplayFilter(
        @Nullable Integer site,
        @Nullable RejectionReason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String codeProfile,
        @Nullable UUID event) {
    static final ReplayFilter ALL = new ReplayFilter(null, null, null, null, null, null);

    QuarantineFilter inQuarantine() {
        return new QuarantineFilter(site, reason, from, to, codeProfile, event, QuarantineFilter.State.OPEN);
    }
}

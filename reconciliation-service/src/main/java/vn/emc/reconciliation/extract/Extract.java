package vn.emc.reconciliation.extract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;

/**
 * EMC's data for a reconciliation, as of one moment.
 *
 * @param number counts the extracts of a reconciliation, from 1
 * @param version of the request to ingest-service
 * @param announced what ingest-service says there is
 * @param arrived what has come of it
 * @param manifest once it is ready
 * @param failure why it failed: a code
 */
public record Extract(
        UUID id,
        long reconciliationId,
        int number,
        ExtractState state,
        long version,
        List<Integer> sites,
        Period period,
        Instant requestedAt,
        String requestedBy,
        Announced announced,
        Arrived arrived,
        @Nullable Instant finishedAt,
        @Nullable String cancelledBy,
        @Nullable String failure,
        @Nullable Manifest manifest) {
    public Extract {
        sites = List.copyOf(sites);
    }

    /**
     * What ingest-service says there is; all null until it does.
     *
     * @param chunks known once all are sent
     * @param sha256 of all rows, known then
     */
    public record Announced(
            @Nullable Instant cutOff,
            @Nullable Long dossiers,
            @Nullable Long events,
            @Nullable Integer chunks,
            @Nullable String sha256) {}

    /**
     * What has come.
     *
     * @param startedAt when the first of it came
     * @param chunks pieces of rows, without a gap
     */
    public record Arrived(@Nullable Instant startedAt, int chunks, long bytes, long events) {}

    /** Whether all rows have come. */
    boolean isComplete() {
        return announced.chunks() != null && announced.chunks() == arrived.chunks();
    }

    /** Whether it is about what the reconciliation is about. */
    boolean fits(Reconciliation reconciliation) {
        return period.equals(reconciliation.period())
                && sites.equals(reconciliation.details().sites());
    }
}

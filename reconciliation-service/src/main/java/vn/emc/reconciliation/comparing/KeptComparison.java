package vn.emc.reconciliation.comparing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A comparison as it is kept. */
record KeptComparison(
        long id,
        long reconciliationId,
        int number,
        ComparisonState state,
        int localList,
        int extract,
        String extractSha256,
        Instant requestedAt,
        String requestedBy,
        double progress,
        @Nullable ComparisonResult result,
        @Nullable String failure,
        @Nullable Instant finishedAt) {}

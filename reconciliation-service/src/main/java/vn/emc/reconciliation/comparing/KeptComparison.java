package vn.emc.reconciliation.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as it is kept.
 *
 * @param catalogues by site the versions of its catalogue that are asked
 */
record KeptComparison(
        long id,
        long reconciliationId,
        int number,
        ComparisonState state,
        int localList,
        int extract,
        String extractSha256,
        Map<Integer, List<Long>> catalogues,
        Instant requestedAt,
        String requestedBy,
        double progress,
        @Nullable ComparisonResult result,
        @Nullable String failure,
        @Nullable Instant finishedAt) {}

package vn.emc.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run and how far it is.
 *
 * @param state RUNNING, SUCCEEDED or FAILED
 * @param events applied so far
 * @param expectedEvents about how many there are
 * @param differences between what was live and what was rebuilt; null until compared
 * @param sample the first of them
 * @param failure why it failed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RebuildView(
        UUID id,
        RebuildMode mode,
        String state,
        String requestedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long events,
        long expectedEvents,
        @Nullable Long differences,
        List<Difference> sample,
        @Nullable String failure) {

    /**
     * A row that is not the same.
     *
     * @param kind DAY_CELL, MONTH_CELL, SITE_DAY_CELL, PROCEDURE_MONTH_CELL, the same with SHIFT, or DOSSIER
     * @param key which row
     * @param live its numbers as reports had them; null where there was no such row
     * @param rebuilt its numbers by the ledger; null where there is no such row
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Difference(
            String kind,
            String key,
            @Nullable String live,
            @Nullable String rebuilt) {}
}

package vn.emc.contracts.extract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request for rows. What is not known at that point is null. May come before the rows it tells of, and more
 * than once: an extract that was interrupted starts over, with the same rows.
 *
 * @param extractId the request's
 * @param outcome how far it is
 * @param cutOff the rows are those of the ledger at this moment
 * @param dossiers that were found
 * @param events of these dossiers, each a row
 * @param chunks so many messages carry the rows
 * @param bytes all chunks together
 * @param sha256 of all chunks one after the other, in hexadecimal digits
 * @param failure why there are no rows: a code
 */
public record ExtractResult(
        UUID extractId,
        ExtractOutcome outcome,
        @Nullable Instant cutOff,
        @Nullable Long dossiers,
        @Nullable Long events,
        @Nullable Integer chunks,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String failure) {}

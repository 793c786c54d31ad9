package vn.emc.reporting.indicator;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A closed period and the snapshot of it that stands.
 *
 * @param snapshot the snapshot's number
 * @param from first day
 * @param to last day
 * @param sha256 of the snapshot's content
 */
@Schema(name = "ClosedPeriod")
public record ClosedPeriod(long snapshot, LocalDate from, LocalDate to, Instant closedAt, String sha256) {

    boolean is(LocalDate first, LocalDate last) {
        return from.equals(first) && to.equals(last);
    }

    boolean contains(LocalDate first, LocalDate last) {
        return !from.isAfter(first) && !to.isBefore(last);
    }
}

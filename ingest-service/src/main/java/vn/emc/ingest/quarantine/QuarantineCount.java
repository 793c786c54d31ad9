package vn.emc.ingest.quarantine;

import java.time.LocalDate;
import vn.emc.contracts.events.RejectionReason;

/**
 * How many events were rejected.
 *
 * @param day of arrival, in Vietnam
 * @param reason why
 * @param events how many
 */
record QuarantineCount(LocalDate day, RejectionReason reason, long events) {}

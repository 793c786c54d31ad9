package vn.emc.reporting.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody is told of a week.
 *
 * @param id the same however often it is tried
 * @param week its Monday
 */
record WeeklyReport(UUID id, Recipient recipient, LocalDate week, Instant createdAt) {}

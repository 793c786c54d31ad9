package vn.emc.reconciliation.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail to somebody.
 *
 * @param id the same however often it is tried
 */
record Mail(UUID id, String to, String subject, String text, Instant createdAt) {}

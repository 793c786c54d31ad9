package vn.emc.ingest.extract;

import java.time.Instant;

/**
 * A moment of the ledger: the events that bear a smaller number, and those that bear none.
 *
 * @param at when it was taken
 */
record Cut(int number, Instant at) {}

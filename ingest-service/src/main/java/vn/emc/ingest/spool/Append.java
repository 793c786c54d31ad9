package vn.emc.ingest.spool;

/**
 * A message on its way to disk, and who waits to hear of it.
 *
 * @param size of its record in bytes
 */
record Append(Outgoing message, Receipt receipt, int size) {}

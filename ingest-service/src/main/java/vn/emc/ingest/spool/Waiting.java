package vn.emc.ingest.spool;

import java.util.List;

/**
 * Messages at the head of the spool, in the order they came.
 *
 * @param messages what to publish
 * @param end where the next one begins, to be given to {@link Spool#published}
 */
public record Waiting(List<Outgoing> messages, Position end) {}

package vn.emc.ingest.spool;

import java.nio.file.Path;

/**
 * Where the spool lies and how large it may grow.
 *
 * @param folder its own; nothing else writes there
 * @param maxBytes most bytes on disk
 * @param reserveBytes free space it leaves on the disk for others
 * @param segmentBytes size at which a new file is begun; small ones are given back sooner
 */
public record SpoolSettings(Path folder, long maxBytes, long reserveBytes, long segmentBytes) {}

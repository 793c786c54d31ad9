package vn.emc.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What both directions agree on: a header, per row the number of columns, per column its length and bytes, a trailer. */
final class RowFormat {
    static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    static final int NULL = -1;
    static final short END = -1;
    static final int TEXT_OID = 25;
    static final int MICROS_PER_SECOND = 1_000_000;
    static final int NANOS_PER_MICRO = 1_000;
    static final long POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private RowFormat() {}
}

package vn.emc.simulator.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire.
 *
 * @param number names it within its seed
 * @param what for whom it is meant
 * @param stores whether what is accepted is kept
 * @param wellFormed whether it is HTTP, so that it must have an answer
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record FuzzedRequest(long number, What what, String method, boolean stores, boolean wellFormed, byte[] bytes) {
    private static final int SHOWN = 2_000;

    enum What {
        EVENT,
        BATCH,
        HIT
    }

    /** Its beginning, to be read by people. */
    String shown() {
        var text = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.ISO_8859_1);
        return text.replaceAll("[^\\x20-\\x7e\r\n]", "?");
    }
}

package vn.emc.reconciliation.signature;

import java.time.Instant;
import java.util.List;

/**
 * What a worker is asked.
 *
 * @param file where the document lies
 * @param anchors the certificates of the authorities that are trusted, in DER
 */
record CheckRequest(String file, List<byte[]> anchors, Instant now) {}

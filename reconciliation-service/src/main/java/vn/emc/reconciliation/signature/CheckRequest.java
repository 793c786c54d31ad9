package vn.emc.reconciliation.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is asked.
 *
 * @param file where the document lies
 * @param base where the document lies that this one has to be, with nothing but signatures added; null where any will do
 * @param anchors the certificates of the authorities that are trusted, in DER
 */
record CheckRequest(String file, @Nullable String base, List<byte[]> anchors, Instant now) {}

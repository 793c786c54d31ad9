package vn.emc.ingest.bulk;

import java.util.Map;

/**
 * What the sender of a batch is answered with.
 *
 * @param json the answer
 * @param headers what is left of the site's rate
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record BatchReply(byte[] json, Map<String, String> headers) {}

package vn.emc.contracts.relay;

import java.util.Map;

/**
 * The answer to one call.
 *
 * @param status HTTP's
 * @param headers its headers, none of which is about the connection or the body's length
 * @param body empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record CollectingAnswer(int status, Map<String, String> headers, byte[] body) {}

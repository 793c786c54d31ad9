package vn.emc.contracts.relay;

import java.util.Map;

/**
 * One {@code POST /TrackingMCDT}, or one call of {@code /tracking}, as a sender made it.
 *
 * @param query what stands behind the question mark, as sent; empty where there is none
 * @param headers those there are
 * @param body the bytes as sent
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record CollectingCall(String query, Map<RelayedHeader, String> headers, byte[] body) {}

package vn.emc.outbound;

/** What came of a request: an answer, whatever its status, or a reason why there is none. */
public sealed interface OutboundResult permits OutboundAnswer, OutboundFailure {}

package vn.emc.outbound;

/**
 * Why there is no answer.
 *
 * @param address the address it failed at: the one asked for, or the one a redirect led to
 * @param detail for logs, in English and without secrets
 */
public record OutboundFailure(Reason reason, String address, String detail) implements OutboundResult {
    /** The kinds of failure a caller can tell apart. */
    public enum Reason {
        /** Not an absolute http or https address with a host and without a name and password in it. */
        INVALID_ADDRESS,
        /** The host lies in a network that is not public. Never tried again with another outcome by itself. */
        REFUSED_ADDRESS,
        /** No name server knows the host. */
        UNKNOWN_HOST,
        /** Nothing listens there, or no way leads there. */
        UNREACHABLE,
        /** The host's certificate is not valid for it, or no encryption could be agreed on. */
        TLS,
        /** The time was over before the last byte. */
        TIMED_OUT,
        /** One redirect more than is followed. */
        TOO_MANY_REDIRECTS,
        /** A redirect leads where the caller does not want to follow; the address is the one it leads to. */
        UNWANTED_REDIRECT,
        /** What came is not HTTP, or ended too early. */
        BROKEN_ANSWER,
        /** The caller was interrupted, for the program stops. */
        STOPPED
    }
}

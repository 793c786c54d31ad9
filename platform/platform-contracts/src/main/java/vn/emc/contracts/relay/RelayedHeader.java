package vn.emc.contracts.relay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** What is passed on of a call's head. The codes are part of the format and are never given anew. */
@Getter
@RequiredArgsConstructor
public enum RelayedHeader {
    CONTENT_TYPE(1, "Content-Type"),
    CONTENT_ENCODING(2, "Content-Encoding"),
    ACCEPT_LANGUAGE(3, "Accept-Language"),
    API_KEY(4, "X-Api-Key"),
    AUTHORIZATION(5, "Authorization"),
    WEBHOOK_ID(6, "webhook-id"),
    WEBHOOK_TIMESTAMP(7, "webhook-timestamp"),
    WEBHOOK_SIGNATURE(8, "webhook-signature"),
    FORWARDED_FOR(9, "X-Forwarded-For"),
    TRACE_PARENT(10, "traceparent"),
    USER_AGENT(11, "User-Agent"),
    ORIGIN(12, "Origin"),
    REFERER(13, "Referer"),
    DO_NOT_TRACK(14, "DNT");

    /** Of a dossier's event: whatever credentials, shape and language are told by. */
    public static final List<RelayedHeader> OF_EVENTS = List.of(
            CONTENT_TYPE,
            CONTENT_ENCODING,
            ACCEPT_LANGUAGE,
            API_KEY,
            AUTHORIZATION,
            WEBHOOK_ID,
            WEBHOOK_TIMESTAMP,
            WEBHOOK_SIGNATURE,
            FORWARDED_FOR,
            TRACE_PARENT);

    /** Of what a page tells: whatever its host and its visitor's browser are told by. */
    public static final List<RelayedHeader> OF_HITS = List.of(
            CONTENT_ENCODING, ACCEPT_LANGUAGE, FORWARDED_FOR, TRACE_PARENT, USER_AGENT, ORIGIN, REFERER, DO_NOT_TRACK);

    private static final Map<Integer, RelayedHeader> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RelayedHeader::getCode, Function.identity()));

    private final int code;
    private final String headerName;

    /** @throws MalformedRelayException where there is none with that code */
    static RelayedHeader of(int code) {
        var header = BY_CODE.get(code);
        if (header == null) {
            throw new MalformedRelayException();
        }
        return header;
    }
}

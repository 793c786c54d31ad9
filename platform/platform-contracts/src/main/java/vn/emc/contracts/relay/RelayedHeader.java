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
    TRACE_PARENT(10, "traceparent");

    public static final List<RelayedHeader> ALL = List.of(values());

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

package vn.emc.ingest.door;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Why a call is turned away at the door. The names are a contract: they are the {@code code} of the problem. */
@Getter
@RequiredArgsConstructor
public enum Refusal {
    METHOD_NOT_ALLOWED(405, "Allow", "POST"),
    METHOD_NOT_TRACKED(405, "Allow", "GET, HEAD, POST, OPTIONS"),
    EMPTY_BODY(400),
    UNREADABLE_BODY(400),
    ARRAY_BODY(400),
    MISSING_SITE_ID(400),
    BAD_SITE_ID(400),
    MISSING_REC(400),
    BAD_IDEMPOTENCY_KEY(400),
    KEY_REQUIRED(401, "WWW-Authenticate", "Bearer realm=\"emc-site\""),
    SIGNATURE_REQUIRED(401, "WWW-Authenticate", "Webhook-Signature realm=\"emc-site\""),
    STALE_TIMESTAMP(401, "WWW-Authenticate", "Webhook-Signature realm=\"emc-site\""),
    WRONG_SIGNATURE(401, "WWW-Authenticate", "Webhook-Signature realm=\"emc-site\""),
    WRONG_KEY(403),
    ADDRESS_NOT_ALLOWED(403),
    CREDENTIALS_NEEDED_FOR_BULK(403),
    UNKNOWN_SITE(404),
    SLOW_BODY(408),
    BODY_TOO_LARGE(413),
    BATCH_TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    UNSUPPORTED_ENCODING(415),
    IDEMPOTENCY_KEY_REUSED(422),
    ADDRESS_TOO_FAST(429, "Retry-After", "1"),
    TOO_MANY_REQUESTS(429, "Retry-After", "1"),
    TOO_MANY_HITS(429, "Retry-After", "1"),
    TOO_MANY_BATCHES(429, "Retry-After", "2"),
    SITES_NOT_LOADED(503, "Retry-After", "5"),
    HIT_DROPPED(503, "Retry-After", "30"),
    OVERLOADED(503, "Retry-After", "10"),
    CANNOT_STORE(503, "Retry-After", "30");

    private final int status;
    private final @Nullable String header;
    private final @Nullable String headerValue;

    Refusal(int status) {
        this(status, null, null);
    }
}

package vn.emc.gateway.answer;

import org.springframework.http.HttpStatus;

/** What can go wrong at the gateway itself. Texts are the messages {@code problem.<name>}. */
public enum ProblemCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    LOGIN_FAILED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    CSRF(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    TIMEOUT(HttpStatus.REQUEST_TIMEOUT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    BAD_GATEWAY(HttpStatus.BAD_GATEWAY),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    IDENTITY_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    GATEWAY_TIMEOUT(HttpStatus.GATEWAY_TIMEOUT);

    /** Seconds after which a service that is away is worth another try. */
    public static final String RETRY_AFTER = "5";

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** Whether the same request may well succeed a little later. */
    public boolean isTemporary() {
        return switch (this) {
            case BAD_GATEWAY, SERVICE_UNAVAILABLE, IDENTITY_UNAVAILABLE, GATEWAY_TIMEOUT -> true;
            case BAD_REQUEST,
                    UNAUTHENTICATED,
                    LOGIN_FAILED,
                    FORBIDDEN,
                    CSRF,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    TIMEOUT,
                    TOO_LARGE,
                    INTERNAL -> false;
        };
    }
}

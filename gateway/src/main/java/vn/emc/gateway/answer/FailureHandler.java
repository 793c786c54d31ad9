package vn.emc.gateway.answer;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.PrematureCloseException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Answers whatever fails between the door and a service. */
@Component
@Order(-2)
@RequiredArgsConstructor
@Slf4j
class FailureHandler implements ErrorWebExceptionHandler {
    /** Bytes of what the gateway reads itself, WebFlux's own limit: nothing but the form of logging out. */
    private static final long LARGEST_FORM = 256L * 1024;

    private final ProblemAnswers answers;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        var problem = problem(failure);
        var code = problem.code();
        var traceId = Problems.newTraceId();
        if (code == ProblemCode.INTERNAL) {
            log.error("{} failed, trace id {}", exchange.getRequest().getPath(), traceId, failure);
        } else if (code.isTemporary()) {
            log.warn("{} failed, trace id {}: {}", exchange.getRequest().getPath(), traceId, failure.toString());
        }
        return answers.send(exchange, problem, traceId);
    }

    private static Problem problem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return Problem.tooLarge(tooLarge.limit());
            }
        }
        var code = code(failure);
        return code == ProblemCode.TOO_LARGE ? Problem.tooLarge(LARGEST_FORM) : Problem.of(code);
    }

    private static ProblemCode code(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isUnreachable(cause)) {
                return ProblemCode.SERVICE_UNAVAILABLE;
            }
            if (cause instanceof ReadTimeoutException || cause instanceof TimeoutException) {
                return ProblemCode.GATEWAY_TIMEOUT;
            }
            if (cause instanceof PrematureCloseException) {
                return ProblemCode.BAD_GATEWAY;
            }
        }
        return failure instanceof ResponseStatusException known
                ? code(HttpStatus.resolve(known.getStatusCode().value()))
                : ProblemCode.INTERNAL;
    }

    private static boolean isUnreachable(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof PoolAcquireTimeoutException
                || cause instanceof PoolAcquirePendingLimitException;
    }

    private static ProblemCode code(@Nullable HttpStatus status) {
        if (status == null) {
            return ProblemCode.INTERNAL;
        }
        return switch (status) {
            case BAD_REQUEST -> ProblemCode.BAD_REQUEST;
            case UNAUTHORIZED -> ProblemCode.UNAUTHENTICATED;
            case FORBIDDEN -> ProblemCode.FORBIDDEN;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> ProblemCode.METHOD_NOT_ALLOWED;
            case CONTENT_TOO_LARGE -> ProblemCode.TOO_LARGE;
            case BAD_GATEWAY -> ProblemCode.BAD_GATEWAY;
            case SERVICE_UNAVAILABLE -> ProblemCode.SERVICE_UNAVAILABLE;
            case GATEWAY_TIMEOUT -> ProblemCode.GATEWAY_TIMEOUT;
            default -> ProblemCode.INTERNAL;
        };
    }
}

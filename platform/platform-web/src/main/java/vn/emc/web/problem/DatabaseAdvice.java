package vn.emc.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers what only a database can fail at. Only in services with one. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
@Slf4j
final class DatabaseAdvice {
    private static final Map<String, String> SOON = Map.of(HttpHeaders.RETRY_AFTER, "5");

    private final ProblemResponses responses;

    /** Somebody else changed the thing in the meantime. */
    @ExceptionHandler
    void stale(OptimisticLockingFailureException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        responses.send(Problem.of(HttpStatus.PRECONDITION_FAILED, "STALE"), request, response);
    }

    /** The database is away; nothing of the request was done. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    void away(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.warn("{} failed because the database is away: {}", request.getRequestURI(), failure.getMessage());
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "DATABASE_UNAVAILABLE")
                .withHeaders(SOON);
        responses.send(problem, request, response);
    }
}

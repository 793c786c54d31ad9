package vn.emc.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers 412 where somebody else changed the thing in the meantime. Only in services with a database. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@RequiredArgsConstructor
final class StaleAdvice {
    private final ProblemResponses responses;

    @ExceptionHandler
    void answer(OptimisticLockingFailureException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        responses.send(Problem.of(HttpStatus.PRECONDITION_FAILED, "STALE"), request, response);
    }
}

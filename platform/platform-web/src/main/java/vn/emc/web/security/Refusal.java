package vn.emc.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.emc.web.problem.Problem;
import vn.emc.web.problem.ProblemResponses;

/** Answers 401 and 403 with a body, and with the challenge a bearer token's client expects (RFC 6750). */
@RequiredArgsConstructor
@Slf4j
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SCHEME = "Bearer";
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ProblemResponses problems;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var tokenSent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tokenSent ? SCHEME + " error=\"invalid_token\"" : SCHEME);
        problems.send(
                Problem.of(HttpStatus.UNAUTHORIZED, tokenSent ? "INVALID_TOKEN" : "UNAUTHENTICATED"),
                request,
                response);
    }

    /** Tokens that cannot be checked are no fault of the sender's: the identity server's keys are out of reach. */
    void cannotTell(HttpServletRequest request, HttpServletResponse response, AuthenticationServiceException cause)
            throws IOException {
        log.warn("Tokens cannot be checked: {}", cause.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        problems.send(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "IDENTITY_UNAVAILABLE"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME + " error=\"insufficient_scope\"");
        problems.send(Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"), request, response);
    }
}

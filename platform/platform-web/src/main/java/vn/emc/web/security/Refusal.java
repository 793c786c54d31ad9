package vn.emc.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.emc.web.problem.Problem;
import vn.emc.web.problem.ProblemResponses;

/** Answers 401 and 403 with a body. Spring Security's own handlers contribute {@code WWW-Authenticate} (RFC 6750). */
@RequiredArgsConstructor
final class Refusal implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final ProblemResponses problems;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        challenge.commence(request, response, cause);
        var tokenSent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        problems.send(
                Problem.of(HttpStatus.UNAUTHORIZED, tokenSent ? "INVALID_TOKEN" : "UNAUTHENTICATED"),
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        denial.handle(request, response, cause);
        problems.send(Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"), request, response);
    }
}

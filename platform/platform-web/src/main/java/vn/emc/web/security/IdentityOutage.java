package vn.emc.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the filter that checks tokens, which lets this failure through to the container as a 500. */
@RequiredArgsConstructor
final class IdentityOutage extends OncePerRequestFilter {
    private final Refusal refusal;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException outage) {
            refusal.cannotTell(request, response, outage);
        }
    }
}

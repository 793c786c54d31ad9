package vn.emc.web.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The user of the request at hand, where there is one. Controllers take a {@link CurrentUser} parameter instead. */
public final class SignedInUser {
    private SignedInUser() {}

    public static Optional<CurrentUser> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof UserAuthentication signedIn) {
            return Optional.of(signedIn.getUser());
        }
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(Identity.of(token.getToken()))
                : Optional.empty();
    }
}

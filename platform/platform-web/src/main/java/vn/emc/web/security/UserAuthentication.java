package vn.emc.web.security;

import lombok.Getter;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A checked token together with the user it names; the authorities are the user's permissions. */
@Getter
final class UserAuthentication extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient CurrentUser user;

    private UserAuthentication(Jwt token, CurrentUser user) {
        super(
                token,
                AuthorityUtils.createAuthorityList(user.permissions().stream()
                        .map(Permission::name)
                        .sorted()
                        .toList()),
                user.username());
        this.user = user;
    }

    static UserAuthentication of(Jwt token) {
        return new UserAuthentication(token, Identity.of(token));
    }
}

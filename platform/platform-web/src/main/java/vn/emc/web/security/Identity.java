package vn.emc.web.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.emc.contracts.codes.UnitCode;

/**
 * Reads a token as a user. Whoever has the operator's role and is no administrator is confined to the organisation in
 * the token, whatever other roles there are; without that claim the operator's role gives nothing.
 */
final class Identity {
    private Identity() {}

    static CurrentUser of(Jwt token) {
        var roles = roles(token);
        var organisation = roles.contains(Role.OPERATOR) && !roles.contains(Role.ADMIN) ? organisation(token) : null;
        if (organisation == null && !roles.contains(Role.ADMIN)) {
            roles.remove(Role.OPERATOR);
        }
        var username = text(token, "preferred_username").orElseGet(() -> String.valueOf(token.getSubject()));
        return new CurrentUser(username, text(token, "name").orElse(username), permissions(roles), organisation);
    }

    private static EnumSet<Role> roles(Jwt token) {
        var names = token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> list
                ? list
                : List.of();
        return names.stream()
                .map(String::valueOf)
                .map(Role::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<Permission> permissions(Set<Role> roles) {
        var permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        return permissions;
    }

    /** The claim may be a text or, where the realm's mapper is multivalued, a list whose first entry counts. */
    private static @Nullable UnitCode organisation(Jwt token) {
        Object claim = token.getClaim("organisation");
        if (claim instanceof Collection<?> several) {
            claim = several.stream().findFirst().orElse(null);
        }
        return claim instanceof String text ? UnitCode.tryParse(text).orElse(null) : null;
    }

    private static Optional<String> text(Jwt token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}

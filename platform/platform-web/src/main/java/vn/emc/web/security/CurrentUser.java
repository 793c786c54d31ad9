package vn.emc.web.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * Who is asking. Controllers take it as a parameter.
 *
 * @param username the name used to sign in
 * @param displayName the person's name, or the user name where the token has none
 * @param permissions what the user may do
 * @param organisation the organisation the user is confined to; null for those who see the whole country
 */
public record CurrentUser(
        String username,
        String displayName,
        Set<Permission> permissions,
        @Nullable UnitCode organisation) {

    public CurrentUser {
        permissions = Set.copyOf(permissions);
    }

    public boolean has(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether what belongs to {@code owner} exists for this user; what does not exist is answered with 404. */
    public boolean mayAccess(UnitCode owner) {
        return organisation == null || owner.liesUnder(organisation);
    }

    public boolean isConfined() {
        return organisation != null;
    }
}

package vn.emc.web.security;

import static vn.emc.web.security.Permission.ACCOUNT_EDIT;
import static vn.emc.web.security.Permission.ACCOUNT_READ;
import static vn.emc.web.security.Permission.ALARM_EDIT;
import static vn.emc.web.security.Permission.ALARM_READ;
import static vn.emc.web.security.Permission.CODE_ALIAS_EDIT;
import static vn.emc.web.security.Permission.INDICATOR_READ;
import static vn.emc.web.security.Permission.ORGANISATION_READ;
import static vn.emc.web.security.Permission.QUARANTINE_READ;
import static vn.emc.web.security.Permission.QUARANTINE_REPLAY;
import static vn.emc.web.security.Permission.RECONCILIATION_CONDUCT;
import static vn.emc.web.security.Permission.RECONCILIATION_READ;
import static vn.emc.web.security.Permission.RECONCILIATION_REQUEST;
import static vn.emc.web.security.Permission.SERVICE_EDIT;
import static vn.emc.web.security.Permission.SERVICE_READ;
import static vn.emc.web.security.Permission.SITE_EDIT;
import static vn.emc.web.security.Permission.SITE_KEY_EDIT;
import static vn.emc.web.security.Permission.SITE_READ;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;

/** The realm's roles and what each may do. Roles are only known here; everything else asks for permissions. */
@RequiredArgsConstructor
enum Role {
    ADMIN("emc-admin"),
    OFFICER("reconciliation-officer"),
    OPERATOR("unit-operator"),
    VIEWER("viewer");

    private final String realmName;

    static Optional<Role> named(String realmName) {
        return Arrays.stream(values())
                .filter(role -> role.realmName.equals(realmName))
                .findFirst();
    }

    Set<Permission> permissions() {
        return switch (this) {
            // A reconciliation has two sides; who looks after the platform is on neither.
            case ADMIN -> EnumSet.complementOf(EnumSet.of(RECONCILIATION_REQUEST, RECONCILIATION_CONDUCT));
            case OFFICER ->
                EnumSet.of(
                        ORGANISATION_READ,
                        SITE_READ,
                        SERVICE_READ,
                        INDICATOR_READ,
                        ALARM_READ,
                        QUARANTINE_READ,
                        RECONCILIATION_READ,
                        RECONCILIATION_CONDUCT);
            case OPERATOR ->
                EnumSet.of(
                        ORGANISATION_READ,
                        SITE_READ,
                        SITE_EDIT,
                        SITE_KEY_EDIT,
                        SERVICE_READ,
                        SERVICE_EDIT,
                        INDICATOR_READ,
                        CODE_ALIAS_EDIT,
                        ALARM_READ,
                        ALARM_EDIT,
                        QUARANTINE_READ,
                        QUARANTINE_REPLAY,
                        RECONCILIATION_READ,
                        RECONCILIATION_REQUEST,
                        ACCOUNT_READ,
                        ACCOUNT_EDIT);
            case VIEWER -> EnumSet.of(ORGANISATION_READ, SERVICE_READ, INDICATOR_READ);
        };
    }
}

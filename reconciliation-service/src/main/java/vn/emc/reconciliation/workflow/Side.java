package vn.emc.reconciliation.workflow;

import java.util.Optional;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** The two sides of a reconciliation. */
public enum Side {
    /** Bên đề nghị đối soát: the unit that asks. */
    UNIT,
    /** Cục Chuyển đổi số quốc gia. */
    AGENCY;

    /** The side a user acts for; empty for who only looks on. */
    public static Optional<Side> of(CurrentUser user) {
        if (user.isConfined()) {
            return user.has(Permission.RECONCILIATION_REQUEST) ? Optional.of(UNIT) : Optional.empty();
        }
        return user.has(Permission.RECONCILIATION_CONDUCT) ? Optional.of(AGENCY) : Optional.empty();
    }

    public Side other() {
        return switch (this) {
            case UNIT -> AGENCY;
            case AGENCY -> UNIT;
        };
    }
}

package vn.emc.catalog.site;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.emc.catalog.problem.Violation;
import vn.emc.web.security.CurrentUser;

/** Which site may manage which: one that exists for the user, and no circles. */
@Component
@RequiredArgsConstructor
class ManagingSites {
    private static final String FIELD = "managingSite";

    private final SiteRepository sites;
    private final JdbcClient database;

    Optional<Violation> check(CurrentUser user, @Nullable Integer wanted, @Nullable Site site) {
        if (wanted == null || (site != null && Objects.equals(wanted, site.getManagingSite()))) {
            return Optional.empty();
        }
        oneAtATime();
        var manager = sites.findByIdAndDeletedAtIsNull(wanted).filter(found -> user.mayAccess(found.organisation()));
        if (manager.isEmpty()) {
            return Optional.of(Violation.of(FIELD, "UNKNOWN_SITE", String.valueOf(wanted)));
        }
        return site != null && isManagedBy(wanted, site.getId())
                ? Optional.of(Violation.of(FIELD, "CYCLE"))
                : Optional.empty();
    }

    /** Two changes at once could each be right and close a circle together. */
    void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('managing-sites', 0))")
                .query(row -> {});
    }

    private boolean isManagedBy(int start, int siteId) {
        var seen = new HashSet<Integer>();
        Integer at = start;
        while (at != null && seen.add(at)) {
            if (at == siteId) {
                return true;
            }
            at = sites.findById(at).map(Site::getManagingSite).orElse(null);
        }
        return false;
    }
}

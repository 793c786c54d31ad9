package vn.emc.catalog.embed;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.emc.catalog.problem.CatalogProblem;
import vn.emc.catalog.site.SiteDirectory;
import vn.emc.catalog.site.SiteView;
import vn.emc.catalog.site.Sites;
import vn.emc.web.security.CurrentUser;

/** Looks for the embed code in a site's pages, when somebody asks for it or when it is due. */
@Service
@RequiredArgsConstructor
public class CheckingEmbedCodes {
    private final Sites sites;
    private final SiteDirectory directory;
    private final EmbedCheckPlan plan;
    private final EmbedChecks checks;
    private final ProbingPages probing;
    private final EmbedCheckWords words;
    private final EmbedCheckSettings settings;
    private final Clock clock;

    /** Looks at the pages now; takes seconds at worst. Whoever calls has checked the permission. */
    public EmbedCheckView check(CurrentUser user, int siteId) {
        var site = sites.one(user, siteId).site();
        refuseTooSoon(siteId);
        if (!plan.claim(siteId)) {
            throw new CatalogProblem.EmbedCheckRunning(siteId);
        }
        return checkClaimed(site, user.username())
                .map(words::view)
                .orElseThrow(() -> new CatalogProblem.EmbedCheckStopped(siteId));
    }

    /** What is known of a site's embed code. */
    public EmbedChecksView of(CurrentUser user, int siteId, int history) {
        sites.one(user, siteId);
        List<EmbedCheckView> newest =
                checks.newest(siteId, history).stream().map(words::view).toList();
        return new EmbedChecksView(
                siteId,
                newest.isEmpty() ? null : newest.getFirst(),
                checks.changedAt(siteId).orElse(null),
                plan.nextAt(siteId).orElse(null),
                newest);
    }

    /** Checks the site that is due for longest; false where none is. */
    boolean checkDue() {
        var due = plan.claimDue();
        due.ifPresent(siteId -> checkClaimed(directory.one(siteId), null));
        return due.isPresent();
    }

    private Optional<EmbedCheck> checkClaimed(SiteView site, @Nullable String requestedBy) {
        var recorded = false;
        try {
            var check = probing.probe(site).map(pages -> checks.record(site.id(), pages, requestedBy));
            recorded = check.isPresent();
            return check;
        } finally {
            if (recorded) {
                plan.finish(site.id());
            } else {
                plan.release(site.id());
            }
        }
    }

    private void refuseTooSoon(int siteId) {
        var again = checks.latest(siteId).map(latest -> latest.checkedAt().plus(settings.pause()));
        var wait = again.map(at -> Duration.between(clock.instant(), at)).orElse(Duration.ZERO);
        if (wait.isPositive()) {
            throw new CatalogProblem.EmbedCheckTooSoon(wait.plusMillis(999).toSeconds());
        }
    }
}

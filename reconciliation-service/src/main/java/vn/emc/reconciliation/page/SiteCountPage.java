package vn.emc.reconciliation.page;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.count.SiteCount;
import vn.emc.reconciliation.count.SiteCounts;
import vn.emc.reconciliation.sites.Sites;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.security.CurrentUser;

/** How many dossiers each site has in a period: asked for by the page once it is there, so that it waits for nobody. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SiteCountPage {
    private final Reconciliations reconciliations;
    private final SiteCounts counts;
    private final Sites sites;

    /** A site by its name, and its count. */
    record Row(String name, SiteCount count) {}

    @GetMapping(Paths.ONE + "/site-counts")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ModelAndView show(
            @PathVariable long id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            CurrentUser user) {
        var one = reconciliations.one(user, id);
        List<Row> rows = counts.of(one.details().sites(), from, to, authorization).stream()
                .map(count -> new Row(sites.name(count.siteId()), count))
                .toList();
        return new ModelAndView("reconciliations/counts")
                .addObject("id", id)
                .addObject("path", Paths.of(id))
                .addObject("period", new Period(from, to))
                .addObject("rows", rows)
                .addObject("total", total(rows));
    }

    /** Null where one of them is not known. */
    private static @Nullable Long total(List<Row> rows) {
        var total = 0L;
        for (var row : rows) {
            var dossiers = row.count().dossiers();
            if (dossiers == null) {
                return null;
            }
            total += dossiers;
        }
        return total;
    }
}

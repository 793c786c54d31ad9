package vn.emc.catalog.websites.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.catalog.audit.AuditEntry;
import vn.emc.catalog.audit.AuditFilter;
import vn.emc.catalog.audit.AuditTrail;
import vn.emc.catalog.audit.AuditedAction;
import vn.emc.catalog.site.Sites;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** Who changed what, for administrators. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AuditPage {
    private static final String PATH = "/websites/audit";

    private final AuditTrail trail;
    private final Sites sites;

    @GetMapping(PATH)
    @PreAuthorize("hasAuthority('AUDIT_READ')")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) AuditedAction.@Nullable Subject subject,
            @RequestParam(required = false) @Nullable String subjectId,
            PageQuery page,
            CurrentUser user) {
        var filter = AuditFilter.of(actor, subject, subjectId);
        var entries = trail.page(filter, page);
        var address = ListAddress.of(PATH, page, "at")
                .with("actor", filter.actor())
                .with("subject", filter.subject())
                .with("subjectId", filter.subjectId());
        return new ModelAndView("websites/audit")
                .addObject("list", entries.map(AuditRow::of))
                .addObject("filter", filter)
                .addObject("address", address)
                .addObject("siteNames", siteNames(user, entries.items()));
    }

    /** Names by number as it is written in an entry; deleted sites have none. */
    private Map<String, String> siteNames(CurrentUser user, List<AuditEntry> entries) {
        var ids = entries.stream()
                .filter(entry -> entry.action().subject() == AuditedAction.Subject.SITE)
                .map(entry -> Integer.valueOf(entry.subjectId()))
                .collect(Collectors.toSet());
        return sites.names(user, ids).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(site -> String.valueOf(site.getKey()), Map.Entry::getValue));
    }
}

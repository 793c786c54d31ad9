package vn.emc.reporting.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.reporting.live.ReadingLatestEvents;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Trang của một website: how a site stands, how it is connected, and what it sends just now. */
@Controller
@RequestMapping("/reports/sites")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SitePage {
    private final ShowingDetails details;
    private final SiteSigns signs;
    private final ReadingLatestEvents latest;
    private final Organisations organisations;

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            CurrentUser user,
            Locale language,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            HttpServletResponse response) {
        var subject = new Subject.Site(id);
        details.require(subject, user);
        var site = organisations.site(id).orElseThrow(() -> new ReportingProblem.UnknownSite(id));
        var owner = site.organisation();
        model.addAttribute("site", site);
        model.addAttribute("owner", organisations.names().getOrDefault(owner.value(), owner.value()));
        model.addAttribute("alarms", details.alarms(new Integer[] {id}, user, language));
        if (user.has(Permission.SITE_READ)) {
            model.addAttribute("sign", signs.of(new Integer[] {id}).get(id));
            model.addAttribute("events", latest.of(id, authorization, language).orElse(null));
        }
        details.show(subject, parameters, model, user, language, response);
        return "site";
    }
}

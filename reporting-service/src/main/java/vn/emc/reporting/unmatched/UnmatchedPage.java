package vn.emc.reporting.unmatched;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.emc.reporting.catalogue.KnownService;
import vn.emc.reporting.catalogue.SiteServices;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Mã chưa khớp: see which codes match nothing, and say with one click what they mean. */
@Controller
@RequestMapping(UnmatchedPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class UnmatchedPage {
    static final String PATH = "/reports/unmatched";
    private static final List<String> FILTERS = List.of("site", "organisation", "from", "to", "size");
    private static final int MOST_CHOICES = 10;
    private static final int MOST_DECISIONS = 20;

    private final ListingUnmatchedCodes listing;
    private final DecidingCodes deciding;
    private final SiteServices services;
    private final Organisations organisations;

    @GetMapping
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            PageQuery page,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        model.addAttribute("address", address(parameters.toSingleValueMap()));
        try {
            var question = listing.question(parameters);
            model.addAttribute("question", question);
            model.addAttribute("list", listing.list(question, page, user, language));
            addDecisions(question.site(), model, user);
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "unmatched";
    }

    private void addDecisions(@Nullable Integer site, Model model, CurrentUser user) {
        if (user.has(Permission.SITE_READ)) {
            var decisions = deciding.list(site, false, new PageQuery(0, MOST_DECISIONS, null), user);
            model.addAttribute("decisions", decisions.map(CodeAliasView::of));
        }
    }

    /** Services to choose from, of one site. */
    @GetMapping("/services")
    @PreAuthorize("hasAuthority('CODE_ALIAS_EDIT')")
    String choices(
            @RequestParam int site,
            @RequestParam int row,
            @RequestParam(defaultValue = "") String q,
            Model model,
            CurrentUser user) {
        deciding.require(site, user);
        var wanted = Likeness.folded(q).strip();
        model.addAttribute("row", row);
        model.addAttribute(
                "choices",
                services.inForce(site).stream()
                        .filter(service -> isWanted(service, wanted))
                        .limit(MOST_CHOICES)
                        .toList());
        return "unmatched :: choices";
    }

    private static boolean isWanted(KnownService service, String wanted) {
        var idCdvcqg = service.idCdvcqg();
        return Likeness.folded(service.name()).contains(wanted)
                || Likeness.folded(service.idMcdt()).contains(wanted)
                || (idCdvcqg != null && Likeness.folded(idCdvcqg).contains(wanted));
    }

    @PostMapping("/aliases")
    @PreAuthorize("hasAuthority('CODE_ALIAS_EDIT')")
    ResponseEntity<Void> assign(
            @RequestParam int siteId,
            @RequestParam String code,
            @RequestParam long serviceId,
            @RequestParam Map<String, String> parameters,
            CurrentUser user) {
        deciding.decide(siteId, code, serviceId, user);
        return seeOther(parameters, code);
    }

    @PostMapping("/aliases/{id}/removal")
    @PreAuthorize("hasAuthority('CODE_ALIAS_EDIT')")
    ResponseEntity<Void> takeBack(
            @PathVariable long id, @RequestParam Map<String, String> parameters, CurrentUser user) {
        deciding.takeBack(id, user);
        return seeOther(parameters, null);
    }

    /** Back to the list as it was filtered. */
    private static ResponseEntity<Void> seeOther(Map<String, String> parameters, @Nullable String assigned) {
        var location = UriComponentsBuilder.fromUriString(address(parameters));
        var target = assigned == null
                ? location.build(true).toUri()
                : location.queryParam("assigned", UriUtils.encode(assigned, StandardCharsets.UTF_8))
                        .build(true)
                        .toUri();
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target).build();
    }

    /** Encoded. */
    private static String address(Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(PATH);
        FILTERS.forEach(name -> {
            var value = parameters.get(name);
            if (value != null && !value.isBlank()) {
                address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address.build(true).toUriString();
    }
}

package vn.emc.reporting.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

/** Trang của cơ quan: how a ministry, province or unit stands, and what it is made of. */
@Controller
@RequestMapping("/reports/organisations")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class OrganisationPage {
    private final ShowingDetails details;
    private final Organisations organisations;
    private final Clock clock;

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        var unit = UnitCode.tryParse(code).orElseThrow(() -> new ReportingProblem.UnknownOrganisation(code));
        var known = organisations.organisation(unit);
        var ended = known.filter(this::hasEnded);
        var subject = new Subject.Organisation(unit, ended.isPresent() ? View.AS_THEN : View.AS_NOW);
        var sites = details.require(subject, user).siteIds();
        model.addAttribute("code", unit.value());
        model.addAttribute("name", known.map(OrganisationState::name).orElse(unit.value()));
        model.addAttribute("ended", ended.map(OrganisationState::validTo).orElse(null));
        model.addAttribute(
                "successor",
                ended.map(OrganisationState::successor)
                        .flatMap(organisations::organisation)
                        .orElse(null));
        model.addAttribute("alarms", details.alarms(sites, user, language));
        details.show(subject, parameters, model, user, language, response);
        return "organisation";
    }

    private boolean hasEnded(OrganisationState organisation) {
        var until = organisation.validTo();
        return until != null && until.isBefore(BusinessDay.of(clock.instant()));
    }
}

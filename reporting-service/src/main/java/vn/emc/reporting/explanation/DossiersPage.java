package vn.emc.reporting.explanation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.Part;
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Hồ sơ đằng sau con số: the dossiers a figure counts, and one of them with its events. */
@Controller
@RequestMapping(DossiersPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class DossiersPage {
    static final String PATH = "/reports/dossiers";

    private final FigureReader figures;
    private final ListingDossiers listing;
    private final ShowingDossiers showing;
    private final Organisations organisations;

    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            PageQuery page,
            Model model,
            CurrentUser user,
            HttpServletResponse response) {
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        model.addAttribute("indicators", List.of(Indicator.values()));
        model.addAttribute("parts", List.of(Part.values()));
        model.addAttribute("address", PATH + QuestionAddress.of(withoutPage(parameters)));
        try {
            var figure = figures.read(parameters);
            model.addAttribute("figure", figure);
            model.addAttribute("question", figure.question());
            model.addAttribute("list", listing.list(figure, user, page));
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "dossiers";
    }

    @GetMapping("/one")
    @PreAuthorize("hasAuthority('SITE_READ')")
    String one(
            @RequestParam int site,
            @RequestParam String codeProfile,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            Model model,
            CurrentUser user,
            Locale language) {
        model.addAttribute("dossier", showing.show(site, codeProfile, user, authorization, language));
        return "dossier";
    }

    private static Map<String, List<String>> withoutPage(Map<String, List<String>> parameters) {
        var others = new LinkedHashMap<>(parameters);
        others.keySet().removeAll(List.of("page", "size"));
        return others;
    }
}

package vn.emc.reporting.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.reporting.dashboard.ComposingDashboards;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Tổng quan: how things stand, this year or in another period. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class OverviewPage {
    private static final Set<String> KNOWN = Set.of("from", "to", "level", "lang");

    private final QuestionReader questions;
    private final Overviews overviews;
    private final ComposingDashboards dashboards;

    @GetMapping("/")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("filtered", parameters.keySet().stream().anyMatch(name -> !name.equals("lang")));
        try {
            var question = questions.read(parameters, KNOWN).in(View.AS_NOW);
            model.addAttribute("question", question);
            model.addAttribute("offersLevel", dashboards.offersLevel(question, user));
            model.addAttribute("overview", overviews.of(question, user, language));
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "overview";
    }
}

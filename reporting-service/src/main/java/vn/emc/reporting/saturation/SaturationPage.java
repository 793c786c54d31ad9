package vn.emc.reporting.saturation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Ma trận phủ dịch vụ công: which online services are used where, and which nowhere. */
@Controller
@RequestMapping(SaturationPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SaturationPage {
    static final String PATH = "/reports/saturation";

    private final SaturationReader questions;
    private final ReadingSaturation reading;
    private final SaturationFile file;
    private final Downloads downloads;
    private final Organisations organisations;

    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            PageQuery page,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        var query = QuestionAddress.of(withoutPage(parameters));
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        model.addAttribute("uses", List.of(Use.values()));
        model.addAttribute("query", query);
        model.addAttribute("address", PATH + query);
        try {
            var asked = questions.read(parameters);
            model.addAttribute("question", asked.about());
            model.addAttribute("matrix", reading.page(asked, page, user, language));
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "saturation";
    }

    /** All services at once, and all places. */
    @GetMapping("/saturation.csv")
    @PreAuthorize("hasAuthority('SITE_READ')")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var asked = questions.read(parameters);
        var matrix = reading.all(asked, user, language);
        var name = "emc-saturation-%s-%s"
                .formatted(asked.about().from(), asked.about().to());
        downloads.csv(file.of(matrix, language), name, response);
    }

    private static Map<String, List<String>> withoutPage(Map<String, List<String>> parameters) {
        var others = new LinkedHashMap<>(parameters);
        others.keySet().removeAll(List.of("page", "size"));
        return others;
    }
}

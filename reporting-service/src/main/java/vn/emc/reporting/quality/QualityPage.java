package vn.emc.reporting.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** Chất lượng dữ liệu: a site's score with all its parts, and what to do. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class QualityPage {
    static final String PATH = "/reports/quality";

    private final QualityRequests requests;
    private final ListingQuality listing;
    private final QualityTexts texts;
    private final QualityTables tables;
    private final Downloads downloads;
    private final QualitySettings settings;

    /** Without a site, the list to choose one from. */
    @GetMapping(PATH)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @RequestParam(required = false) @Nullable Integer site, Model model, CurrentUser user, Locale language) {
        if (site == null) {
            return "redirect:" + ConnectionsPage.PATH + "?sort=quality";
        }
        model.addAttribute("site", QualityView.of(find(site, user), texts, language));
        model.addAttribute("indicators", List.of(OtherIndicator.E1, OtherIndicator.E2));
        model.addAttribute("explained", texts.explained(language));
        model.addAttribute("minutes", settings.every().toMinutes());
        return "quality";
    }

    @GetMapping(PATH + "/quality.xlsx")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void xlsx(@RequestParam int site, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        downloads.xlsx(
                tables.parts(List.of(find(site, user)), language),
                tables.definitions(language),
                QualityController.FILE,
                language,
                response);
    }

    private MeasuredSite find(int site, CurrentUser user) {
        var filter = requests.read(Map.of("site", List.of(String.valueOf(site))), null, "");
        return listing.page(filter, PageQuery.first(), user).items().stream()
                .findFirst()
                .orElseThrow(() -> new ReportingProblem.UnknownSite(site));
    }
}

package vn.emc.reporting.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Kết nối toàn diện: sites by checks, and a table to download. */
@Controller
@RequestMapping(ConnectionsPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ConnectionsPage {
    static final String PATH = "/reports/connections";

    private final QualityRequests requests;
    private final ListingQuality listing;
    private final QualityTexts texts;
    private final QualityTables tables;
    private final Downloads downloads;
    private final QualitySettings settings;
    private final Organisations organisations;

    @GetMapping
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            PageQuery page,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        var given = parameters.toSingleValueMap();
        model.addAttribute("given", given);
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        model.addAttribute("states", List.of(CheckState.values()));
        model.addAttribute("query", QuestionAddress.of(parameters));
        model.addAttribute(
                "address",
                ListAddress.of(PATH, page, ListingQuality.ORDER)
                        .with("organisation", given.get("organisation"))
                        .with("state", state)
                        .with("q", q));
        model.addAttribute("connectionChecks", checks(OtherIndicator.E1));
        model.addAttribute("qualityChecks", checks(OtherIndicator.E2));
        model.addAttribute("explained", texts.explained(language));
        model.addAttribute("minutes", settings.every().toMinutes());
        try {
            model.addAttribute("list", listing.page(requests.read(parameters, state(state), q), page, user));
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "connections";
    }

    private static List<Check> checks(OtherIndicator indicator) {
        return Stream.of(Check.values())
                .filter(check -> check.getIndicator() == indicator)
                .toList();
    }

    /** Null for all, also for what is none. */
    private static @Nullable CheckState state(String name) {
        return Stream.of(CheckState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/connections.csv")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            PageQuery page,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var sites = listing.all(requests.read(parameters, state(state), q), page, user);
        downloads.csv(tables.matrix(sites, language), ConnectionController.FILE, response);
    }

    @GetMapping("/connections.xlsx")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            PageQuery page,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var sites = listing.all(requests.read(parameters, state(state), q), page, user);
        downloads.xlsx(
                tables.matrix(sites, language),
                tables.definitions(language),
                ConnectionController.FILE,
                language,
                response);
    }
}

package vn.emc.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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
import vn.emc.contracts.sites.SiteState;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.indicator.TableCell;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Website → thống kê: what happens on the sites' pages, day by day, and a table to download. */
@Controller
@RequestMapping("/reports/web")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class WebPage {
    /** More points than these are shown by month. */
    private static final int MOST_DAYS = 92;

    private final WebQuestionReader questions;
    private final AnsweringWebQuestions answering;
    private final WebDownloads downloads;
    private final WebTables tables;
    private final WebTrendChart chart;
    private final Organisations organisations;

    @GetMapping
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("groupings", List.of(WebGrouping.values()));
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        model.addAttribute("query", QuestionAddress.of(parameters));
        try {
            var question = questions.read(parameters);
            model.addAttribute("question", question.about());
            model.addAttribute("error", VisitorSketch.ERROR_PERCENT);
            model.addAttribute("view", view(question, user, language));
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "web";
    }

    private WebPageView view(WebQuestion question, CurrentUser user, Locale language) {
        var time = timeOf(question);
        var all = answering.answer(question.by(null), user, language);
        var times = answering.answer(question.by(time), user, language).rows();
        var grouped = answering.answer(question, user, language);
        var table = tables.of(grouped, question.groupBy(), language);
        var until = all.dataUntil();
        return new WebPageView(
                all.rows().isEmpty() ? null : all.rows().getFirst().figures(),
                times,
                time.parameter(),
                chart.json(times, time, language),
                all.pages(),
                all.services(),
                siteName(question.about().site()),
                until == null ? null : until.atZone(BusinessDay.ZONE),
                table.headings(),
                TableCell.rows(table, language));
    }

    private static WebGrouping timeOf(WebQuestion question) {
        var about = question.about();
        return ChronoUnit.DAYS.between(about.from(), about.to()) < MOST_DAYS ? WebGrouping.DAY : WebGrouping.MONTH;
    }

    private @Nullable String siteName(@Nullable Integer siteId) {
        return siteId == null
                ? null
                : organisations.site(siteId).map(SiteState::name).orElse(null);
    }

    @GetMapping("/web.csv")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.csv(questions.read(parameters), user, language, response);
    }

    @GetMapping("/web.xlsx")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.xlsx(questions.read(parameters), user, language, response);
    }
}

package vn.emc.reporting.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.detail.DetailAddress;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.indicator.ShownFigures;
import vn.emc.reporting.indicator.ShownRows;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Báo cáo: choose a period, organisations and groups; see and download the table. */
@Controller
@RequestMapping("/reports")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ReportsPage {
    private static final int MOST_ROWS = 200;

    private final QuestionReader questions;
    private final AnsweringQuestions answering;
    private final Downloads downloads;
    private final Organisations organisations;
    private final ShownFigures shown;
    private final Clock clock;

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
        var today = BusinessDay.of(clock.instant());
        offer(today, today, model, user);
        model.addAttribute("indicators", QuestionReader.INDICATORS);
        model.addAttribute("chosen", chosen(parameters));
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        try {
            answer(parameters, rowsOf(parameters, page), model, user, language);
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "reports";
    }

    /** Nobody is offered what they would be refused. */
    private void offer(LocalDate from, LocalDate to, Model model, CurrentUser user) {
        var groupings = Stream.of(Grouping.values())
                .filter(each -> shown.allows(each, from, to, user))
                .toList();
        model.addAttribute("groupings", groupings);
        model.addAttribute("offersLevel", groupings.contains(Grouping.LEVEL));
    }

    private static Set<String> chosen(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault("ids", List.of()).stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    /** Enough for every ministry and province there is. */
    private static PageQuery rowsOf(MultiValueMap<String, String> parameters, PageQuery page) {
        return parameters.containsKey("size") ? page : new PageQuery(page.page(), MOST_ROWS, page.sort());
    }

    private void answer(
            MultiValueMap<String, String> parameters, PageQuery page, Model model, CurrentUser user, Locale language) {
        var question = questions.read(parameters);
        offer(question.from(), question.to(), model, user);
        var all = answering.answer(question, user, language);
        var report = new ShownRows(page, page.sort()).in(all, question, language);
        var until = report.dataUntil();
        var about = withoutRows(parameters);
        model.addAttribute("question", question);
        model.addAttribute("report", report);
        model.addAttribute("list", PageView.of(report.rows(), page, all.rows().size()));
        model.addAttribute("address", new ListAddress("/reports", joined(about), page, ""));
        model.addAttribute("inTime", page.sort() == null);
        model.addAttribute("provisional", isProvisional(all));
        model.addAttribute("dataUntil", until == null ? null : until.atZone(BusinessDay.ZONE));
        model.addAttribute("query", QuestionAddress.of(about));
        model.addAttribute("detail", detail(question));
    }

    /** Several values of a parameter may be given as one, with commas. */
    private static Map<String, String> joined(Map<String, List<String>> parameters) {
        var joined = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> {
            var given = values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(","));
            if (!given.isEmpty() && !name.equals("lang")) {
                joined.put(name, given);
            }
        });
        return joined;
    }

    private static Map<String, List<String>> withoutRows(Map<String, List<String>> parameters) {
        var others = new LinkedHashMap<>(parameters);
        others.keySet().removeAll(ShownRows.PARAMETERS);
        return others;
    }

    /** The last row's period may still change. */
    private static boolean isProvisional(IndicatorReport report) {
        return !report.rows().isEmpty()
                && report.rows().getLast().values().values().iterator().next().provisional();
    }

    /** The page of what the question is narrowed to, the narrowest first. */
    private static @Nullable String detail(Question question) {
        return Stream.of(
                        DetailAddress.of(Grouping.SITE, question.site(), question),
                        DetailAddress.of(Grouping.ORGANISATION, question.organisation(), question),
                        DetailAddress.of(Grouping.PROCEDURE, question.procedure(), question))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/indicators.csv")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.csv(questions.read(parameters), user, language, response);
    }

    @GetMapping("/indicators.xlsx")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.xlsx(questions.read(parameters), user, language, response);
    }

    @GetMapping("/indicators.pdf")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void pdf(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.pdf(questions.read(parameters), user, language, response);
    }
}

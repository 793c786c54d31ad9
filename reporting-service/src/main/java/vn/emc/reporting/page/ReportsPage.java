package vn.emc.reporting.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.indicator.ShownFigures;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Báo cáo: choose a period, organisations and groups; see and download the table. */
@Controller
@RequestMapping("/reports")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ReportsPage {

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
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("groupings", groupings(user));
        model.addAttribute("indicators", QuestionReader.INDICATORS);
        model.addAttribute("chosen", chosen(parameters));
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        try {
            answer(parameters, model, user, language);
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "reports";
    }

    /** Nobody is offered what they would be refused. */
    private List<Grouping> groupings(CurrentUser user) {
        var today = BusinessDay.of(clock.instant());
        return Stream.of(Grouping.values())
                .filter(each -> shown.allows(each, today, today, user))
                .toList();
    }

    private static Set<String> chosen(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault("ids", List.of()).stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private void answer(MultiValueMap<String, String> parameters, Model model, CurrentUser user, Locale language) {
        var question = questions.read(parameters);
        var report = answering.answer(question, user, language);
        var until = report.dataUntil();
        model.addAttribute("question", question);
        model.addAttribute("report", report);
        model.addAttribute("dataUntil", until == null ? null : until.atZone(BusinessDay.ZONE));
        model.addAttribute("query", QuestionAddress.of(parameters));
        model.addAttribute("detail", detail(question));
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

package vn.emc.reporting.lateness;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.indicator.TableCell;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Gửi muộn và gửi lặp: how the systems of each site send, and a table to download. */
@Controller
@RequestMapping("/reports/lateness")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class LatenessPage {
    private final QuestionReader questions;
    private final ReadingSending reading;
    private final SendingTables tables;
    private final Downloads downloads;
    private final Organisations organisations;

    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    String show(
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        model.addAttribute("given", parameters.toSingleValueMap());
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        model.addAttribute("query", QuestionAddress.of(parameters));
        try {
            var question = read(parameters);
            var sending = reading.of(question, user);
            var table = tables.of(sending, language);
            model.addAttribute("question", question);
            model.addAttribute("toleratedDays", sending.toleratedDays());
            model.addAttribute("headings", table.headings());
            model.addAttribute("rows", TableCell.rows(table, language));
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "lateness";
    }

    @GetMapping("/lateness.csv")
    @PreAuthorize("hasAuthority('SITE_READ')")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var question = read(parameters);
        downloads.csv(tables.of(reading.of(question, user), language), name(question), response);
    }

    @GetMapping("/lateness.xlsx")
    @PreAuthorize("hasAuthority('SITE_READ')")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var question = read(parameters);
        var sending = reading.of(question, user);
        downloads.xlsx(
                tables.of(sending, language),
                tables.definitions(sending, question, language),
                name(question),
                language,
                response);
    }

    private Question read(MultiValueMap<String, String> parameters) {
        return questions.read(parameters, LatenessController.PARAMETERS);
    }

    private static String name(Question question) {
        return "emc-lateness-%s-%s".formatted(question.from(), question.to());
    }
}

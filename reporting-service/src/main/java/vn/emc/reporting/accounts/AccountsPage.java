package vn.emc.reporting.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import vn.emc.reporting.indicator.QuestionAddress;
import vn.emc.reporting.indicator.TableCell;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;

/** Tài khoản người dùng: the accounts of the sites, how they grow, and a table to download. */
@Controller
@RequestMapping("/reports/accounts")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AccountsPage {

    private final AccountQuestionReader questions;
    private final AnsweringAccountQuestions answering;
    private final AccountDownloads downloads;
    private final AccountTables tables;
    private final AccountTrendChart chart;
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
        model.addAttribute("groupings", List.of(AccountGrouping.values()));
        model.addAttribute("organisations", organisations.visibleTo(user.organisation()));
        model.addAttribute("query", QuestionAddress.of(parameters));
        try {
            var question = questions.read(parameters);
            model.addAttribute("question", question);
            model.addAttribute("view", view(question, user, language));
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
        return "accounts";
    }

    private AccountPageView view(AccountQuestion question, CurrentUser user, Locale language) {
        var all = answering.answer(question.by(null), user, language);
        var months = answering
                .answer(question.by(AccountGrouping.MONTH), user, language)
                .rows();
        var grouped = answering.answer(question, user, language);
        var table = tables.of(grouped, question.groupBy(), language);
        return new AccountPageView(
                all.sites(),
                all.asOf(),
                all.rows().isEmpty() ? null : all.rows().getFirst(),
                months,
                chart.json(months, language),
                table.headings(),
                TableCell.rows(table, language));
    }

    @GetMapping("/accounts.csv")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        downloads.csv(questions.read(parameters), user, language, response);
    }

    @GetMapping("/accounts.xlsx")
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

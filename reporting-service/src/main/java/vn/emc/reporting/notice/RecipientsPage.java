package vn.emc.reporting.notice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;

/** Người nhận cảnh báo: who is told, whether it got there, and a form for more. */
@Controller
@RequestMapping(RecipientsPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class RecipientsPage {
    static final String PATH = "/reports/alarms/recipients";

    private final ManagingRecipients managing;
    private final MailDelivery mail;
    private final WeeklySettings weeklySettings;
    private final Organisations organisations;
    private final FormAnswers forms;

    @GetMapping
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    ModelAndView show(CurrentUser user) {
        var own = user.organisation();
        return page(new Form(own == null ? "" : own.value(), Channel.EMAIL, "", false), FormErrors.none(), null, user);
    }

    /** What was typed. */
    record Form(String organisation, Channel channel, String address, boolean weekly) {}

    @PostMapping
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    ModelAndView add(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "EMAIL") Channel channel,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "false") boolean weekly,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(organisation, channel, address, weekly);
        try {
            var code = UnitCode.tryParse(organisation)
                    .orElseThrow(() -> new ReportingProblem.UnknownOrganisation(organisation));
            var added = managing.add(code, channel, address, weekly, user);
            if (added.secret() == null) {
                return forms.goTo(PATH, request, response);
            }
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return page(new Form(organisation, channel, "", weekly), FormErrors.none(), added, user);
        } catch (ReportingProblem.UnknownOrganisation problem) {
            return refused(form, forms.errors(problem, "organisation"), user);
        } catch (ReportingProblem.WrongAddress
                | ReportingProblem.RecipientKnown
                | ReportingProblem.TooManyRecipients problem) {
            return refused(form, forms.errors(problem, "address"), user);
        }
    }

    private ModelAndView refused(Form form, FormErrors errors, CurrentUser user) {
        var page = page(form, errors, null, user);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Form form, FormErrors errors, @Nullable RecipientView added, CurrentUser user) {
        return new ModelAndView("recipients")
                .addObject("recipients", managing.list(null, user))
                .addObject("organisations", organisations.visibleTo(user.organisation()))
                .addObject("channels", List.of(Channel.values()))
                .addObject("mailConfigured", mail.isConfigured())
                .addObject("weeklyReports", weeklySettings)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("added", added);
    }

    @PostMapping("/{id}/weekly-report")
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    ModelAndView wantWeekly(
            @PathVariable long id,
            @RequestParam boolean wanted,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        managing.wantWeekly(id, wanted, user);
        return forms.goTo(PATH, request, response);
    }

    @PostMapping("/{id}/removal")
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    ModelAndView remove(
            @PathVariable long id, CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        managing.remove(id, user);
        return forms.goTo(PATH, request, response);
    }
}

package vn.emc.reporting.alarm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.security.CurrentUser;

/** Putting an alarm off, with a reason. */
@Controller
@RequestMapping(AlarmsPage.PATH + "/{id}/snooze")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SnoozePage {
    private static final int LONGEST_REASON = 500;
    private static final int A_WEEK = 7;

    private final ListingAlarms listing;
    private final SnoozingAlarms snoozing;
    private final FormAnswers forms;
    private final MessageSource messages;

    @GetMapping
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    ModelAndView form(@PathVariable long id, CurrentUser user, Locale language) {
        var inAWeek = snoozing.firstDay().plusDays(A_WEEK).toString();
        return form(id, inAWeek, "", FormErrors.none(), user, language);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    ModelAndView snooze(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        listing.require(id, user);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return refused(id, until, reason, "reason", language, user);
        }
        try {
            snoozing.snooze(id, LocalDate.parse(until), reason, user);
            return forms.goTo(AlarmsPage.PATH + "?state=SNOOZED", request, response);
        } catch (DateTimeParseException notADay) {
            return refused(id, until, reason, "until", language, user);
        } catch (ReportingProblem.WrongSnooze problem) {
            return refused(id, until, reason, forms.errors(problem, "until"), language, user);
        } catch (ReportingProblem.AlarmClosed problem) {
            return refused(id, until, reason, forms.errors(problem), language, user);
        }
    }

    private ModelAndView refused(
            long id, String until, String reason, String field, Locale language, CurrentUser user) {
        var text = messages.getMessage("alarms.snooze.wrong." + field, null, language);
        return refused(id, until, reason, new FormErrors(Map.of(field, text), null), language, user);
    }

    private ModelAndView refused(
            long id, String until, String reason, FormErrors errors, Locale language, CurrentUser user) {
        var page = form(id, until, reason, errors, user, language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(
            long id, String until, String reason, FormErrors errors, CurrentUser user, Locale language) {
        return new ModelAndView("snooze")
                .addObject("alarm", listing.view(listing.require(id, user), language))
                .addObject("until", until)
                .addObject("reason", reason)
                .addObject("firstDay", snoozing.firstDay())
                .addObject("lastDay", snoozing.lastDay())
                .addObject("longest", LONGEST_REASON)
                .addObject("errors", errors);
    }
}

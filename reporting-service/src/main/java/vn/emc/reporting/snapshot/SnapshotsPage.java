package vn.emc.reporting.snapshot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Population;
import vn.emc.web.page.FormAnswers;
import vn.emc.web.page.FormErrors;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;

/** Bản chốt: closed periods, one of them, and how two differ. */
@Controller
@RequestMapping(SnapshotsPage.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SnapshotsPage {
    static final String PATH = "/reports/snapshots";

    private final ClosingPeriods closing;
    private final ReadingSnapshots reading;
    private final SnapshotDownloads downloads;
    private final FormAnswers forms;
    private final MessageSource messages;

    /** What was typed. */
    record Form(String from, String to, String reason) {}

    @GetMapping
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    ModelAndView list(PageQuery page) {
        return list(new Form("", "", ""), FormErrors.none(), page);
    }

    private ModelAndView list(Form form, FormErrors errors, PageQuery page) {
        return new ModelAndView("snapshots")
                .addObject("list", reading.list(page))
                .addObject("address", ListAddress.of(PATH, page, "").toPage())
                .addObject("form", form)
                .addObject("longest", ClosingPeriods.LONGEST_REASON)
                .addObject("errors", errors);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('PERIOD_CLOSE')")
    ModelAndView close(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new Form(from, to, reason);
        if (reason.isBlank() || reason.strip().length() > ClosingPeriods.LONGEST_REASON) {
            return refused(form, wrong("reason", language));
        }
        try {
            var id = closing.close(LocalDate.parse(from), LocalDate.parse(to), reason, user);
            return forms.goTo(PATH + "/" + id, request, response);
        } catch (DateTimeParseException notADay) {
            return refused(form, wrong("from", language));
        } catch (ReportingProblem.WrongPeriod problem) {
            return refused(form, forms.errors(problem, "to"));
        } catch (ReportingProblem.ClosingRunning problem) {
            return refused(form, forms.errors(problem));
        }
    }

    private FormErrors wrong(String field, Locale language) {
        return new FormErrors(Map.of(field, messages.getMessage("snapshots.wrong." + field, null, language)), null);
    }

    private ModelAndView refused(Form form, FormErrors errors) {
        var page = list(form, errors, PageQuery.first());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale language) {
        var snapshot = reading.show(id, user, language);
        return new ModelAndView("snapshot")
                .addObject("snapshot", snapshot)
                .addObject("others", reading.others(snapshot));
    }

    @GetMapping("/{id}/compare")
    @PreAuthorize("hasAuthority('SITE_READ')")
    ModelAndView compare(
            @PathVariable long id,
            @RequestParam long with,
            @RequestParam(defaultValue = "RECEIVED") Population population,
            CurrentUser user) {
        return new ModelAndView("snapshot-comparison")
                .addObject("comparison", reading.compare(id, with, population, user))
                .addObject("populations", List.of(Population.values()));
    }

    @GetMapping("/{id}/snapshot.csv")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void csv(@PathVariable long id, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        downloads.csv(id, user, language, response);
    }

    @GetMapping("/{id}/snapshot.xlsx")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    void xlsx(@PathVariable long id, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        downloads.xlsx(id, user, language, response);
    }

    @GetMapping("/{id}/snapshot.json")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    ResponseEntity<String> json(@PathVariable long id, CurrentUser user) {
        return downloads.content(id, user);
    }
}

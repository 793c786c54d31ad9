package vn.emc.reporting.detail;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import vn.emc.reporting.dashboard.ComposingDashboards;
import vn.emc.reporting.dashboard.NewAlarm;
import vn.emc.reporting.dashboard.NewAlarms;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.indicator.ShownFigures;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Fills the pages of subjects. */
@Component
@RequiredArgsConstructor
class ShowingDetails {
    private static final Set<String> KNOWN = Set.of("from", "to", "level", "lang");
    private static final int MOST_ALARMS = 20;

    private final QuestionReader questions;
    private final Scopes scopes;
    private final ComposingDashboards dashboards;
    private final ReadingParts parts;
    private final ShownFigures shown;
    private final NewAlarms alarms;

    /** Whose numbers a subject's are, or a problem where the user may not see it. */
    Scope require(Subject subject, CurrentUser user) {
        return scopes.of(subject.in(questions.read(Map.of())), user);
    }

    void show(
            Subject subject,
            MultiValueMap<String, String> parameters,
            Model model,
            CurrentUser user,
            Locale language,
            HttpServletResponse response) {
        model.addAttribute("given", parameters.toSingleValueMap());
        try {
            var question = subject.in(questions.read(parameters, KNOWN));
            model.addAttribute("question", question);
            model.addAttribute("offersLevel", dashboards.offersLevel(question, user));
            model.addAttribute("dashboard", dashboards.of(question, user, language));
            model.addAttribute(
                    "parts",
                    subject.parts().stream()
                            .filter(grouping -> shown.allows(grouping, question.from(), question.to(), user))
                            .map(grouping -> parts.of(question, grouping, user, language))
                            .toList());
        } catch (ReportingProblem.InvalidQuestion invalid) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(
                    "mistakes",
                    invalid.errors().stream().map(ProblemItem::message).toList());
        }
    }

    /** The open alarms of some sites; none for users who may not see any. */
    List<NewAlarm> alarms(Integer[] sites, CurrentUser user, Locale language) {
        return user.has(Permission.ALARM_READ) ? alarms.openAt(sites, MOST_ALARMS, language) : List.of();
    }
}

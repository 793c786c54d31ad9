package vn.emc.reporting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.reporting.dossier.BusinessDay;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;

/** Reads a question from a request's parameters, and says of all that are wrong what is wrong with them. */
@Component
@RequiredArgsConstructor
class WebQuestionReader {
    private static final String GROUP_BY = "groupBy";
    private static final String FROM = "from";
    private static final Set<String> KNOWN = Set.of(FROM, "to", "organisation", "site", GROUP_BY, "lang");
    private static final int USUAL_DAYS = 30;

    private final QuestionReader questions;
    private final MessageSource messages;
    private final Clock clock;

    /** Without a period the last thirty days: a year has too many different visitors to be worth counting by default. */
    WebQuestion read(Map<String, List<String>> parameters) {
        var problems = new ArrayList<ProblemItem>();
        var groupBy = groupBy(parameters, problems);
        var about = about(parameters, problems);
        if (about == null || !problems.isEmpty()) {
            throw new ReportingProblem.InvalidQuestion(problems);
        }
        return new WebQuestion(about.in(View.AS_NOW), groupBy);
    }

    private @Nullable WebGrouping groupBy(Map<String, List<String>> parameters, List<ProblemItem> problems) {
        var names = parameters.getOrDefault(GROUP_BY, List.of()).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > 1) {
            problems.add(problem("GIVEN_TWICE", GROUP_BY));
            return null;
        }
        var grouping = names.stream().findFirst().flatMap(WebGrouping::named);
        if (grouping.isEmpty() && !names.isEmpty()) {
            problems.add(problem("UNKNOWN_WEB_GROUPING", names.getFirst()));
        }
        return grouping.orElse(null);
    }

    private @Nullable Question about(Map<String, List<String>> parameters, List<ProblemItem> problems) {
        var others = new LinkedHashMap<>(parameters);
        others.remove(GROUP_BY);
        if (isMissing(parameters, FROM) && isMissing(parameters, "to")) {
            var today = BusinessDay.of(clock.instant());
            others.put(FROM, List.of(today.minusDays(USUAL_DAYS - 1).toString()));
        }
        try {
            return questions.read(others, KNOWN);
        } catch (ReportingProblem.InvalidQuestion invalid) {
            problems.addAll(invalid.errors());
            return null;
        }
    }

    private static boolean isMissing(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().allMatch(String::isBlank);
    }

    private ProblemItem problem(String code, String argument) {
        var message =
                messages.getMessage("problem.item." + code, new Object[] {argument}, LocaleContextHolder.getLocale());
        return ProblemItem.at("/" + GROUP_BY, code, message);
    }
}

package vn.emc.reporting.saturation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;

/** Reads what is asked of the matrix, and says of all parameters that are wrong what is wrong with them. */
@Component
@RequiredArgsConstructor
class SaturationReader {
    private static final Set<String> QUESTION = Set.of("from", "to", "organisation", "site", "level", "lang");
    private static final Set<String> OWN = Set.of("q", "use", "page", "size");
    private static final List<Integer> ONLINE =
            List.of(ServiceLevel.FULLY_ONLINE.getCode(), ServiceLevel.PARTLY_ONLINE.getCode());
    private static final int USUAL_DAYS = 30;
    private static final int LONGEST = 200;

    private final QuestionReader questions;
    private final MessageSource messages;
    private final Clock clock;

    /** Without a period the last thirty days. */
    SaturationQuestion read(Map<String, List<String>> parameters) {
        var problems = new ArrayList<ProblemItem>();
        var wanted = first(parameters, "q");
        if (wanted.length() > LONGEST) {
            problems.add(problem("q", "TOO_LONG_SEARCH", String.valueOf(LONGEST)));
        }
        var use = use(first(parameters, "use"));
        if (use.isEmpty()) {
            problems.add(problem("use", "BAD_USE", first(parameters, "use")));
        }
        var about = about(parameters, problems);
        if (about != null && about.level() == ServiceLevel.INFORMATION_ONLY) {
            problems.add(problem("level", "LEVEL_NOT_ONLINE"));
        }
        if (about == null || !problems.isEmpty()) {
            throw new ReportingProblem.InvalidQuestion(problems);
        }
        var level = about.level();
        var levels = level == null ? ONLINE : List.of(level.getCode());
        return new SaturationQuestion(about.in(View.AS_NOW), levels, wanted, use.orElse(Use.ALL));
    }

    private @Nullable Question about(Map<String, List<String>> parameters, List<ProblemItem> problems) {
        var others = new LinkedHashMap<>(parameters);
        others.keySet().removeAll(OWN);
        if (first(parameters, "from").isEmpty() && first(parameters, "to").isEmpty()) {
            others.put(
                    "from",
                    List.of(BusinessDay.of(clock.instant())
                            .minusDays(USUAL_DAYS - 1L)
                            .toString()));
        }
        try {
            return questions.read(others, QUESTION);
        } catch (ReportingProblem.InvalidQuestion invalid) {
            problems.addAll(invalid.errors());
            return null;
        }
    }

    private static Optional<Use> use(String text) {
        return text.isEmpty()
                ? Optional.of(Use.ALL)
                : Stream.of(Use.values())
                        .filter(use -> use.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst();
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private ProblemItem problem(String parameter, String code, String... arguments) {
        var message = messages.getMessage("problem.item." + code, arguments, LocaleContextHolder.getLocale());
        return ProblemItem.at("/" + parameter, code, message);
    }
}

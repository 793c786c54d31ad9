package vn.emc.reporting.opendata;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;

/** Reads what is asked for, and says of all that is wrong what is wrong with it. */
@Component
@RequiredArgsConstructor
class OpenDataReader {
    static final int FIRST_YEAR = 2015;

    private static final String YEAR = "year";
    private static final String BY = "groupBy";
    private static final String LANGUAGE = "lang";
    private static final Set<String> KNOWN = Set.of(YEAR, BY, LANGUAGE);
    private static final Map<String, Locale> LANGUAGES = Map.of("vi", Locale.of("vi"), "en", Locale.ENGLISH);

    private final MessageSource messages;
    private final Clock clock;

    OpenDataQuery read(Map<String, List<String>> parameters) {
        var problems = new ArrayList<ProblemItem>();
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                problems.add(problem(name, "UNKNOWN_PARAMETER", name));
            } else if (values.size() > 1) {
                problems.add(problem(name, "GIVEN_TWICE", name));
            }
        });
        var query = new OpenDataQuery(
                year(parameters, problems),
                time(one(parameters, BY, "year"), problems),
                language(one(parameters, LANGUAGE, "vi"), problems));
        if (!problems.isEmpty()) {
            throw new ReportingProblem.InvalidQuestion(problems);
        }
        return query;
    }

    private static String one(Map<String, List<String>> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of(otherwise)).getFirst();
    }

    private int year(Map<String, List<String>> parameters, List<ProblemItem> problems) {
        var current = BusinessDay.of(clock.instant()).getYear();
        var text = one(parameters, YEAR, String.valueOf(current));
        var year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > current) {
            problems.add(problem(YEAR, "BAD_YEAR", text, String.valueOf(FIRST_YEAR), String.valueOf(current)));
        }
        return year;
    }

    private Grouping time(String text, List<ProblemItem> problems) {
        return OpenDataQuery.TIMES.stream()
                .filter(time -> time.parameter().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(problem(BY, "UNKNOWN_TIME_GROUPING", text));
                    return Grouping.YEAR;
                });
    }

    private Locale language(String text, List<ProblemItem> problems) {
        var language = LANGUAGES.get(text);
        if (language == null) {
            problems.add(problem(LANGUAGE, "BAD_LANGUAGE", text));
            return Locale.of("vi");
        }
        return language;
    }

    private ProblemItem problem(String parameter, String code, Object... arguments) {
        var message = messages.getMessage("problem.item." + code, arguments, LocaleContextHolder.getLocale());
        return ProblemItem.at("/" + parameter, code, message);
    }
}

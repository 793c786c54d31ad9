package vn.emc.reporting.explanation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.emc.dossier.Attribution;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.Versions;
import vn.emc.reporting.indicator.Part;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;

/** Reads which figure's dossiers are asked for, and says of all parameters that are wrong what is wrong with them. */
@Component
@RequiredArgsConstructor
class FigureReader {
    private static final String INDICATOR = "indicator";
    private static final String PART = "part";
    private static final Set<String> QUESTION = Set.of(
            "from",
            "to",
            "organisation",
            "unit",
            "site",
            "procedure",
            "level",
            "catalogueLevel",
            "view",
            "population",
            "attribution",
            "lang");
    private static final Set<String> OWN = Set.of(INDICATOR, PART, "page", "size");

    private final QuestionReader questions;
    private final Versions versions;
    private final Clock clock;
    private final MessageSource messages;

    BehindFigure read(Map<String, List<String>> parameters) {
        var problems = new ArrayList<ProblemItem>();
        var indicator = one(parameters, INDICATOR, Indicator.values(), "UNKNOWN_INDICATOR", problems);
        var part = one(parameters, PART, Part.values(), "UNKNOWN_PART", problems);
        var question = question(parameters, problems);
        if (question != null && question.attribution() == Attribution.CODE_DATE) {
            problems.add(problem("attribution", "NO_LIST_BY_CODE_DATE"));
        }
        if (question == null || !problems.isEmpty()) {
            throw new ReportingProblem.InvalidQuestion(problems);
        }
        var version = indicator.map(asked -> versions.on(asked, lastDay(question)));
        return new BehindFigure(question, version.orElse(null), part.orElse(Part.NUMERATOR));
    }

    /** No dossier has a later day than today. */
    private LocalDate lastDay(Question question) {
        var today = BusinessDay.of(clock.instant());
        return question.to().isBefore(today) ? question.to() : today;
    }

    private <E extends Enum<E>> Optional<E> one(
            Map<String, List<String>> parameters, String name, E[] all, String unknown, List<ProblemItem> problems) {
        var given = parameters.getOrDefault(name, List.of()).stream()
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .toList();
        if (given.size() > 1) {
            problems.add(problem(name, "GIVEN_TWICE", name));
            return Optional.empty();
        }
        var found = given.stream()
                .findFirst()
                .flatMap(text -> Stream.of(all)
                        .filter(value -> value.name().equals(text))
                        .findFirst());
        if (found.isEmpty() && !given.isEmpty()) {
            problems.add(problem(name, unknown, given.getFirst(), Arrays.toString(all)));
        }
        return found;
    }

    private @Nullable Question question(Map<String, List<String>> parameters, List<ProblemItem> problems) {
        var others = new LinkedHashMap<>(parameters);
        others.keySet().removeAll(OWN);
        try {
            return questions.read(others, QUESTION);
        } catch (ReportingProblem.InvalidQuestion invalid) {
            problems.addAll(invalid.errors());
            return null;
        }
    }

    private ProblemItem problem(String parameter, String code, String... arguments) {
        var message = messages.getMessage("problem.item." + code, arguments, LocaleContextHolder.getLocale());
        return ProblemItem.at("/" + parameter, code, message);
    }
}

package vn.emc.reporting.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.problem.ProblemItem;

/** Reads a question to a report that is grouped by one thing at most, and says of all that are wrong what is wrong with them. */
@Component
@RequiredArgsConstructor
public class SingleGroupingReader {
    private static final String GROUP_BY = "groupBy";
    private static final Set<String> KNOWN = Set.of("from", "to", "organisation", "site", GROUP_BY, "lang");

    private final QuestionReader questions;
    private final MessageSource messages;

    /** What is asked about, seen as organisations are today, and how to group it: null for one row of everything. */
    public record Grouped<G>(Question about, @Nullable G groupBy) {}

    /**
     * Reads a request's parameters.
     *
     * @param groupings by name
     * @param unknown code of the problem with a name that is none of them
     */
    public <G> Grouped<G> read(
            Map<String, List<String>> parameters, Function<String, Optional<G>> groupings, String unknown) {
        var problems = new ArrayList<ProblemItem>();
        var groupBy = groupBy(parameters, groupings, unknown, problems);
        var about = about(parameters, problems);
        if (about == null || !problems.isEmpty()) {
            throw new ReportingProblem.InvalidQuestion(problems);
        }
        return new Grouped<>(about.in(View.AS_NOW), groupBy.orElse(null));
    }

    private <G> Optional<G> groupBy(
            Map<String, List<String>> parameters,
            Function<String, Optional<G>> groupings,
            String unknown,
            List<ProblemItem> problems) {
        var names = parameters.getOrDefault(GROUP_BY, List.of()).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > 1) {
            problems.add(problem("GIVEN_TWICE", GROUP_BY));
            return Optional.empty();
        }
        var grouping = names.stream().findFirst().flatMap(groupings);
        if (grouping.isEmpty() && !names.isEmpty()) {
            problems.add(problem(unknown, names.getFirst()));
        }
        return grouping;
    }

    private @Nullable Question about(Map<String, List<String>> parameters, List<ProblemItem> problems) {
        var others = new LinkedHashMap<>(parameters);
        others.remove(GROUP_BY);
        try {
            return questions.read(others, KNOWN);
        } catch (ReportingProblem.InvalidQuestion invalid) {
            problems.addAll(invalid.errors());
            return null;
        }
    }

    private ProblemItem problem(String code, String argument) {
        var message =
                messages.getMessage("problem.item." + code, new Object[] {argument}, LocaleContextHolder.getLocale());
        return ProblemItem.at("/" + GROUP_BY, code, message);
    }
}

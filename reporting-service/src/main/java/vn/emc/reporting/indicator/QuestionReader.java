package vn.emc.reporting.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.emc.contracts.codes.UnitCode;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Population;
import vn.emc.web.problem.ProblemItem;

/** Reads a question from a request's parameters, and says of all that are wrong what is wrong with them. */
@Component
@RequiredArgsConstructor
public class QuestionReader {
    private static final Set<String> KNOWN = Set.of(
            "page",
            "size",
            "sort",
            "ids",
            "from",
            "to",
            "organisation",
            "site",
            "procedure",
            "level",
            "catalogueLevel",
            "channel",
            "unit",
            "groupBy",
            "view",
            "population",
            "attribution",
            "live",
            "compare",
            "lang");
    /** The ids that can be asked for, as they stand beside one another. */
    public static final List<String> INDICATORS = Stream.concat(
                    OtherIndicator.OF_SERVICES.stream(), Stream.of(Indicator.values()))
            .map(Enum::name)
            .toList();

    private static final int MOST_GROUPINGS = 2;
    private static final int MOST_YEARS = 20;

    private final MessageSource messages;
    private final Clock clock;

    /**
     * Reads all parameters, or throws a problem that lists every one that is wrong.
     *
     * @param parameters each with its values in the order given
     */
    public Question read(Map<String, List<String>> parameters) {
        return read(parameters, KNOWN);
    }

    /**
     * As {@link #read(Map)}, where not all parameters make sense.
     *
     * @param known those that do
     */
    public Question read(Map<String, List<String>> parameters, Set<String> known) {
        return new Reading(parameters, known).question();
    }

    private final class Reading {
        private final Map<String, List<String>> parameters;
        private final Set<String> known;
        private final List<ProblemItem> problems = new ArrayList<>();

        Reading(Map<String, List<String>> parameters, Set<String> known) {
            this.parameters = parameters;
            this.known = known;
        }

        Question question() {
            parameters.keySet().stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> problem(name, "UNKNOWN_PARAMETER", name));
            var given = new Period(date("from"), date("to"));
            var period = given.completed(BusinessDay.of(clock.instant()));
            check(period);
            var names = indicators();
            var question = new Question(
                    ids(names),
                    services(names),
                    period.from(),
                    period.to(),
                    new Filter(
                            one("organisation", "BAD_ORGANISATION", UnitCode::tryParse),
                            one("site", "BAD_SITE", QuestionValues::siteId),
                            one("procedure", "BAD_PROCEDURE", QuestionValues::procedure),
                            one("level", "BAD_LEVEL", QuestionValues::level),
                            one("catalogueLevel", "BAD_LEVEL", QuestionValues::level),
                            one("channel", "BAD_CHANNEL", ReceptionChannel::named),
                            one("unit", "BAD_UNIT", UnitCode::tryParse)),
                    groupBy(),
                    orElse(one("view", "BAD_VIEW", text -> QuestionValues.named(View.values(), text)), View.AS_THEN),
                    orElse(
                            one(
                                    "population",
                                    "BAD_POPULATION",
                                    text -> QuestionValues.named(Population.values(), text)),
                            Population.RECEIVED),
                    one("attribution", "BAD_ATTRIBUTION", text -> QuestionValues.named(Attribution.values(), text)),
                    orElse(one("live", "BAD_LIVE", QuestionValues::yesOrNo), false),
                    one("compare", "BAD_COMPARE", text -> QuestionValues.named(EarlierPeriod.values(), text)));
            if (question.compare() != null && question.isTrend()) {
                problem("compare", "COMPARE_BY_TIME");
            }
            if (!question.services().isEmpty()) {
                checkServices(question);
            }
            if (!problems.isEmpty()) {
                throw new ReportingProblem.InvalidQuestion(problems);
            }
            return question;
        }

        /** What services are offered is not told by procedure or level, and does not depend on results. */
        private void checkServices(Question question) {
            question.groupBy().stream()
                    .filter(grouping ->
                            !grouping.isOfTime() && grouping != Grouping.ORGANISATION && grouping != Grouping.SITE)
                    .forEach(grouping -> problem("groupBy", "SERVICES_NOT_BY", grouping.parameter()));
            question.filter().ofDossiersOnly().forEach(name -> problem(name, "SERVICES_NOT_OF", name));
            if (question.population() != Population.RECEIVED) {
                problem("population", "SERVICES_NOT_FINISHED");
            }
        }

        private void check(Whole period) {
            if (period.from().isAfter(period.to())) {
                problem("from", "FROM_AFTER_TO", period.from(), period.to());
            } else if (period.from().plusYears(MOST_YEARS).isBefore(period.to())) {
                problem("from", "PERIOD_TOO_LONG", MOST_YEARS);
            }
        }

        private List<Indicator> ids(List<String> names) {
            return names.isEmpty()
                    ? List.of(Indicator.values())
                    : names.stream()
                            .flatMap(name -> Indicator.named(name).stream())
                            .toList();
        }

        private List<OtherIndicator> services(List<String> names) {
            return OtherIndicator.OF_SERVICES.stream()
                    .filter(each -> names.contains(each.name()))
                    .toList();
        }

        /** The names of indicators that were given, as they are written. */
        private List<String> indicators() {
            var names = several("ids").stream()
                    .map(id -> id.toUpperCase(Locale.ROOT))
                    .distinct()
                    .toList();
            names.stream().filter(name -> !INDICATORS.contains(name)).forEach(name -> {
                problem("ids", "UNKNOWN_INDICATOR", name, INDICATORS);
            });
            return names;
        }

        private List<Grouping> groupBy() {
            var groupings = new ArrayList<Grouping>();
            for (var name : several("groupBy")) {
                Grouping.named(name)
                        .ifPresentOrElse(groupings::add, () -> problem("groupBy", "UNKNOWN_GROUPING", name));
            }
            if (groupings.size() > MOST_GROUPINGS) {
                problem("groupBy", "TOO_MANY_GROUPINGS", MOST_GROUPINGS);
            }
            return groupings.stream().distinct().toList();
        }

        private @Nullable LocalDate date(String name) {
            return one(name, "BAD_DATE", QuestionValues::date);
        }

        private <T> @Nullable T one(String name, String code, Function<String, Optional<T>> parse) {
            var texts = several(name);
            if (texts.isEmpty()) {
                return null;
            }
            if (texts.size() > 1) {
                problem(name, "GIVEN_TWICE", name);
                return null;
            }
            var value = parse.apply(texts.getFirst());
            if (value.isEmpty()) {
                problem(name, code, texts.getFirst());
            }
            return value.orElse(null);
        }

        /** Given as a list with commas, as the parameter several times, or both. */
        private List<String> several(String name) {
            return parameters.getOrDefault(name, List.of()).stream()
                    .flatMap(text -> Stream.of(text.split(",", -1)))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        private void problem(String parameter, String code, Object... arguments) {
            var texts = Stream.of(arguments).map(String::valueOf).toArray();
            var message = messages.getMessage("problem.item." + code, texts, code, LocaleContextHolder.getLocale());
            problems.add(ProblemItem.at("/" + parameter, code, message == null ? code : message));
        }

        private static <T> T orElse(@Nullable T value, T fallback) {
            return value == null ? fallback : value;
        }
    }

    private record Period(
            @Nullable LocalDate from, @Nullable LocalDate to) {

        /** Without an end, until today; without a beginning, from the first day of the end's year. */
        Whole completed(LocalDate today) {
            var end = to == null ? today : to;
            return new Whole(from == null ? end.withDayOfYear(1) : from, end);
        }
    }

    private record Whole(LocalDate from, LocalDate to) {}
}

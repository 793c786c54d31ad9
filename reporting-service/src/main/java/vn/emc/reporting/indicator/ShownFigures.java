package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.Versions;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Population;
import vn.emc.reporting.suppression.SuppressionSettings;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Takes out of an answer what is hidden from those who may not see the dossiers behind it. */
@Component
@RequiredArgsConstructor
public class ShownFigures {
    private static final String ORGANISATION = Grouping.ORGANISATION.parameter();

    private final HiddenFigures hiddenFigures;
    private final SuppressionSettings settings;
    private final Versions versions;
    private final LevelCuts levels;

    /** Values of a snapshot: the country's, and those of organisations. */
    public record Frozen(Map<String, Value> total, List<FrozenAnswer.Organisation> organisations) {}

    /** Whether the user sees all figures as they are: who can list dossiers can count them. */
    public boolean areExactFor(CurrentUser user) {
        return settings.threshold() <= 1 || user.has(Permission.SITE_READ);
    }

    /** Whether the user may have the question's figures by this. */
    public boolean allows(Grouping grouping, LocalDate from, LocalDate to, CurrentUser user) {
        return areExactFor(user)
                || switch (grouping) {
                    case UNIT, CHANNEL, CATALOGUE_LEVEL -> false;
                    case LEVEL -> levels.cut(from, to);
                    case ORGANISATION, SITE, PROCEDURE, MONTH, QUARTER, YEAR -> true;
                };
    }

    IndicatorReport in(IndicatorReport report, Question question, CurrentUser user) {
        if (areExactFor(user) || question.ids().isEmpty()) {
            return report;
        }
        if (question.byChannel()) {
            throw new ReportingProblem.ChannelNotShown();
        }
        if (question.byUnit()) {
            throw new ReportingProblem.UnitNotShown();
        }
        if (question.byCatalogueLevel() || (question.byLevel() && !levels.cut(question))) {
            throw new ReportingProblem.LevelNotShown();
        }
        var figures = hiddenFigures.of(question, user);
        return report.shownFrom(
                settings.threshold(),
                report.rows().stream()
                        .map(row -> row.with(shown(row.values(), figures, row.group())))
                        .toList());
    }

    /** What a snapshot shows to the user, the same as a report of its period. */
    public Frozen of(Frozen frozen, Period period, Population population, CurrentUser user) {
        if (areExactFor(user)) {
            return frozen;
        }
        var figures = hiddenFigures.of(byOrganisation(period, population), user);
        return new Frozen(
                shown(frozen.total(), figures, Map.of()),
                frozen.organisations().stream()
                        .map(each -> new FrozenAnswer.Organisation(
                                each.code(),
                                each.name(),
                                shown(each.values(), figures, Collections.singletonMap(ORGANISATION, each.code())),
                                each.coverage()))
                        .toList());
    }

    private static Question byOrganisation(Period period, Population population) {
        return Question.ofAll(period.from(), period.to(), population, List.of(Grouping.ORGANISATION));
    }

    private Map<String, Value> shown(Map<String, Value> values, Figures figures, Map<String, @Nullable Object> group) {
        var shown = new LinkedHashMap<String, Value>();
        values.forEach(
                (id, value) -> shown.put(id, isHidden(id, value, figures, group) ? value.withoutNumbers() : value));
        return shown;
    }

    private boolean isHidden(String id, Value value, Figures figures, Map<String, @Nullable Object> group) {
        return Indicator.named(id)
                .map(indicator -> versions.of(indicator).get(value.version() - 1))
                .filter(version -> isSmall(value)
                        || figures.hides(group, version.numerator())
                        || figures.hides(group, version.denominator()))
                .isPresent();
    }

    /** What was frozen may be small where what is counted now is not. */
    private boolean isSmall(Value value) {
        var other = value.alternative();
        return isSmall(value.numerator(), value.denominator())
                || (other != null && isSmall(other.numerator(), other.denominator()));
    }

    private boolean isSmall(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator != null
                && denominator != null
                && LongStream.of(numerator, denominator, denominator - numerator)
                        .anyMatch(count -> count > 0 && count < settings.threshold());
    }
}

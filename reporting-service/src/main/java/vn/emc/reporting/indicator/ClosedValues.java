package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.organisations.View;

/**
 * Puts what was frozen in the place of what is counted now, where a period is closed and what was frozen answers the
 * question: values of the country or of ministries and provinces. All else stays as counted, beside the snapshot's name.
 */
@Component
@RequiredArgsConstructor
class ClosedValues {
    private static final String ORGANISATION = Grouping.ORGANISATION.parameter();

    private final ClosedPeriods periods;

    IndicatorReport in(IndicatorReport report, Question question, Scope scope, Locale language) {
        if (question.live()) {
            return report;
        }
        var closed = periods.touching(question.from(), question.to());
        if (closed.isEmpty()) {
            return report;
        }
        var frozen = new Freezing(question, scope, closed);
        if (!frozen.canAnswer()) {
            return report.with(report.rows(), frozen.around());
        }
        return question.isTrend() ? frozen.trend(report) : frozen.whole(report, language);
    }

    private final class Freezing {
        private final Question question;
        private final Scope scope;
        private final List<ClosedPeriod> closed;

        Freezing(Question question, Scope scope, List<ClosedPeriod> closed) {
            this.question = question;
            this.scope = scope;
            this.closed = closed;
        }

        /** Organisations are frozen as they were then; the country is the same whichever way they are seen. */
        boolean canAnswer() {
            var organisation = scope.organisation();
            var plain = question.site() == null
                    && question.procedure() == null
                    && !question.byLevel()
                    && !question.byCatalogueLevel()
                    && !question.byChannel()
                    && question.attribution() == null
                    && !question.groups(Grouping.SITE)
                    && !question.groups(Grouping.PROCEDURE);
            var country = organisation == null && !question.groups(Grouping.ORGANISATION);
            var oneTime = question.groupBy().stream().filter(Grouping::isOfTime).count() <= 1;
            return plain
                    && oneTime
                    && (country || question.view() == View.AS_THEN)
                    && (organisation == null || organisation.equals(organisation.root()));
        }

        List<ClosedPeriod> around() {
            return closed.stream()
                    .filter(period -> period.contains(question.from(), question.to()))
                    .toList();
        }

        private Optional<ClosedPeriod> of(LocalDate first, LocalDate last) {
            return closed.stream().filter(period -> period.is(first, last)).findFirst();
        }

        IndicatorReport whole(IndicatorReport report, Locale language) {
            var period = of(question.from(), question.to());
            if (period.isEmpty()) {
                return report.with(report.rows(), around());
            }
            var answer = periods.frozen(period.get(), question.population());
            var rows = question.groups(Grouping.ORGANISATION)
                    ? organisations(answer)
                    : List.of(new Row(
                            Map.of(),
                            Map.of(),
                            values(answer, scope.organisation()),
                            coverage(answer, scope.organisation())));
            var definitions =
                    Objects.requireNonNullElse(answer.definitions().get(language.getLanguage()), report.definitions());
            return new IndicatorReport(
                    definitions.stream().filter(this::isAsked).toList(),
                    report.boundaries(),
                    report.period(),
                    report.view(),
                    report.population(),
                    rows,
                    scope.organisation() == null ? answer.coverage() : report.coverage(),
                    answer.dataUntil(),
                    List.of(period.get()),
                    null,
                    null);
        }

        private boolean isAsked(Definition definition) {
            return question.ids().contains(Indicator.valueOf(definition.id()));
        }

        private List<Row> organisations(FrozenAnswer answer) {
            return answer.organisations().stream()
                    .filter(each -> each.isUnder(scope.organisation()))
                    .map(each -> {
                        var group = new LinkedHashMap<String, @Nullable Object>();
                        group.put(ORGANISATION, each.code());
                        return new Row(group, Map.of(ORGANISATION, each.name()), asked(each.values()), each.coverage());
                    })
                    .toList();
        }

        IndicatorReport trend(IndicatorReport report) {
            var used = new ArrayList<>(around());
            var rows = new ArrayList<Row>();
            for (var row : report.rows()) {
                var period = periodOf(row);
                period.filter(each -> !used.contains(each)).ifPresent(used::add);
                rows.add(period.map(each -> frozen(row, each)).orElse(row));
            }
            return report.with(rows, used);
        }

        private Optional<ClosedPeriod> periodOf(Row row) {
            return question.groupBy().stream()
                    .filter(Grouping::isOfTime)
                    .findFirst()
                    .flatMap(grouping -> {
                        var group = String.valueOf(row.group().get(grouping.parameter()));
                        return of(
                                later(question.from(), grouping.firstDay(group)),
                                earlier(question.to(), grouping.lastDay(group)));
                    });
        }

        private Row frozen(Row row, ClosedPeriod period) {
            var answer = periods.frozen(period, question.population());
            if (question.groups(Grouping.ORGANISATION)) {
                var code = (String) row.group().get(ORGANISATION);
                return row.with(ofOrganisation(answer, code)).with(coverageOf(answer, code));
            }
            return row.with(values(answer, scope.organisation())).with(coverage(answer, scope.organisation()));
        }

        private static @Nullable RowCoverage coverage(FrozenAnswer answer, @Nullable UnitCode organisation) {
            return organisation == null ? RowCoverage.of(answer.coverage()) : coverageOf(answer, organisation.value());
        }

        private static @Nullable RowCoverage coverageOf(FrozenAnswer answer, @Nullable String code) {
            return answer.organisations().stream()
                    .filter(each -> Objects.equals(each.code(), code))
                    .findFirst()
                    .map(FrozenAnswer.Organisation::coverage)
                    .orElse(null);
        }

        private Map<String, Value> values(FrozenAnswer answer, @Nullable UnitCode organisation) {
            return organisation == null ? asked(answer.total()) : ofOrganisation(answer, organisation.value());
        }

        /** Who had no dossier when the period was closed has none of it for good. */
        private Map<String, Value> ofOrganisation(FrozenAnswer answer, @Nullable String code) {
            return answer.organisations().stream()
                    .filter(each -> Objects.equals(each.code(), code))
                    .findFirst()
                    .map(each -> asked(each.values()))
                    .orElseGet(() -> {
                        var nothing = new LinkedHashMap<String, Value>();
                        asked(answer.total()).forEach((id, value) -> nothing.put(id, value.none()));
                        return nothing;
                    });
        }

        private Map<String, Value> asked(Map<String, Value> all) {
            var values = new LinkedHashMap<String, Value>();
            question.ids().forEach(id -> values.put(id.name(), Objects.requireNonNull(all.get(id.name()))));
            return values;
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

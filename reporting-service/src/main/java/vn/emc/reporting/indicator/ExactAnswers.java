package vn.emc.reporting.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.definition.Definitions;
import vn.emc.reporting.definition.Versions;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Freshness;
import vn.emc.web.security.CurrentUser;

/** Answers of sums of cells, divided, named and put in order. */
@Component
@RequiredArgsConstructor
class ExactAnswers {
    private final Scopes scopes;
    private final CellSums cellSums;
    private final Versions versions;
    private final Definitions definitions;
    private final ClosedValues closed;
    private final ServiceFigures services;
    private final GroupLabels labels;
    private final Covering covering;
    private final Freshness freshness;
    private final IndicatorSettings settings;
    private final Clock clock;

    IndicatorReport to(Question question, CurrentUser user, Locale language) {
        // Before the sums: what is applied meanwhile may be counted, but is not promised.
        var dataUntil = freshness.dataUntil();
        var scope = scopes.of(question, user);
        var fractions = new Fractions(question, versions, today());
        var offered = new Offered(question, question.services().isEmpty() ? Map.of() : services.of(question, scope));
        var sums = sums(fractions, scope);
        var members = covering.members(question, scope, fractions.attributions());
        var groups = atMost(offered.withGroups(sums, fractions.getQuantities().size()));
        var counted = new IndicatorReport(
                definitions(fractions, language),
                fractions.boundaries(),
                new Period(question.from(), question.to()),
                question.view(),
                question.population(),
                rows(fractions, scope, groups, language).stream()
                        .map(row -> covering.covered(row, members))
                        .toList(),
                covering.of(members, sums),
                dataUntil,
                List.of(),
                null,
                null);
        return closed.in(
                question.services().isEmpty() ? counted : beside(counted, offered, language),
                question,
                scope,
                language);
    }

    private IndicatorReport beside(IndicatorReport counted, Offered offered, Locale language) {
        var ofServices = offered.question().services().stream()
                .map(each -> definitions.of(each, language))
                .toList();
        return counted.besidesServices(ofServices, offered.beside(counted.rows(), this::isProvisional));
    }

    private List<Definition> definitions(Fractions fractions, Locale language) {
        return fractions.getCounting().stream()
                .map(version -> definitions.of(version, fractions.attribution(version), language))
                .toList();
    }

    /** The rows alone, counted now. */
    List<Row> rows(Question question, CurrentUser user, Locale language) {
        var scope = scopes.of(question, user);
        var fractions = new Fractions(question, versions, today());
        return rows(fractions, scope, sums(fractions, scope), language);
    }

    private List<CellSums.Sums> sums(Fractions fractions, Scope scope) {
        var question = fractions.getQuestion();
        if (question.ids().isEmpty()) {
            return List.of();
        }
        var sums = cellSums.of(
                question,
                scope,
                Span.of(question, scope, today()),
                fractions.getQuantities(),
                fractions.attributions(),
                settings.mostRows());
        return atMost(sums);
    }

    private List<CellSums.Sums> atMost(List<CellSums.Sums> sums) {
        if (sums.size() > settings.mostRows()) {
            throw new ReportingProblem.TooManyRows(settings.mostRows());
        }
        return sums;
    }

    private List<Row> rows(Fractions fractions, Scope scope, List<CellSums.Sums> sums, Locale language) {
        var question = fractions.getQuestion();
        var columns = new ArrayList<Map<Object, GroupLabels.Label>>();
        for (var index = 0; index < question.groupBy().size(); index++) {
            columns.add(labels.of(question.groupBy().get(index), column(sums, index), scope, language));
        }
        return sums.stream()
                .map(each -> row(fractions, each, columns, language))
                .sorted(new RowOrder())
                .toList();
    }

    private static List<Object> column(List<CellSums.Sums> sums, int index) {
        return sums.stream()
                .map(each -> each.group().get(index))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Row row(
            Fractions fractions, CellSums.Sums sums, List<Map<Object, GroupLabels.Label>> columns, Locale language) {
        var question = fractions.getQuestion();
        var group = new LinkedHashMap<String, @Nullable Object>();
        var names = new LinkedHashMap<String, String>();
        for (var index = 0; index < columns.size(); index++) {
            var grouping = question.groupBy().get(index);
            var raw = sums.group().get(index);
            var label =
                    raw == null ? labels.unknown(language) : columns.get(index).get(raw);
            group.put(grouping.parameter(), label == null ? raw : label.code());
            names.put(grouping.parameter(), label == null ? String.valueOf(raw) : label.name());
        }
        var end = question.lastDay(group);
        return new Row(group, names, fractions.values(sums, end, isProvisional(end)));
    }

    private boolean isProvisional(LocalDate end) {
        return !end.plusDays(settings.provisionalDays()).isBefore(today());
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}

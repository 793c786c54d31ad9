package vn.emc.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.contracts.web.PageEvent;
import vn.emc.messaging.TransactionalBatchConsumer;
import vn.emc.reporting.indicator.GroupLabels;
import vn.emc.reporting.indicator.GroupLabels.Label;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.web.WebReport.Figures;
import vn.emc.reporting.web.WebReport.Row;
import vn.emc.web.security.CurrentUser;

/** Answers questions about web figures: sums, divided, named and put in order. */
@Service
@RequiredArgsConstructor
class AnsweringWebQuestions {
    private static final String NOT_KNOWN = "";

    private final Scopes scopes;
    private final WebSums sums;
    private final GroupLabels labels;
    private final TransactionalBatchConsumer<PageEvent> pageEvents;

    /** From one state of the tables: they may change between two sums. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public WebReport answer(WebQuestion question, CurrentUser user, Locale language) {
        var scope = scopes.of(question.about(), user);
        var figures = sums.figures(question, scope);
        return new WebReport(
                new Period(question.about().from(), question.about().to()),
                VisitorSketch.ERROR_PERCENT,
                rows(question.groupBy(), figures, scope, language),
                sums.pages(question, scope),
                sums.services(question, scope),
                pageEvents.dataUntil());
    }

    private List<Row> rows(@Nullable WebGrouping grouping, Map<Object, Figures> figures, Scope scope, Locale language) {
        var names = labels(grouping, List.copyOf(figures.keySet()), scope, language);
        var rows = new ArrayList<Row>();
        figures.forEach((group, each) -> {
            var codes = new LinkedHashMap<String, @Nullable Object>();
            var texts = new LinkedHashMap<String, String>();
            if (grouping != null) {
                var label = Objects.requireNonNull(names.get(group));
                codes.put(grouping.parameter(), label.code());
                texts.put(grouping.parameter(), label.name());
            }
            rows.add(new Row(codes, texts, each));
        });
        return rows;
    }

    private Map<Object, Label> labels(
            @Nullable WebGrouping grouping, List<Object> groups, Scope scope, Locale language) {
        var known = groups.stream().filter(group -> !group.equals(NOT_KNOWN)).toList();
        var names = new LinkedHashMap<Object, Label>();
        names.put(NOT_KNOWN, labels.unknown(language));
        switch (grouping) {
            case ORGANISATION -> names.putAll(labels.of(Grouping.ORGANISATION, known, scope, language));
            case SITE -> names.putAll(labels.of(Grouping.SITE, known, scope, language));
            case MONTH -> names.putAll(labels.of(Grouping.MONTH, known, scope, language));
            case DAY -> known.forEach(day -> names.put(day, new Label(day, dayName(day.toString()))));
            case null -> {
                // one row of everything needs no name
            }
        }
        return names;
    }

    /** {@code 2026-11-23} as {@code 23/11/2026}. */
    private static String dayName(String day) {
        var parts = day.split("-", 3);
        return parts[2] + "/" + parts[1] + "/" + parts[0];
    }
}

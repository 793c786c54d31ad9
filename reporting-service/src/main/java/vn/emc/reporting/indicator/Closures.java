package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.organisations.View;

/** The closed periods that share a day with a question's. */
record Closures(Question question, Scope scope, List<ClosedPeriod> closed) {

    /** Organisations are frozen as they were then; the country is the same whichever way they are seen. */
    boolean canAnswer() {
        var organisation = scope.organisation();
        var plain = question.site() == null
                && question.procedure() == null
                && !question.byLevel()
                && !question.byCatalogueLevel()
                && !question.byChannel()
                && !question.byUnit()
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

    /** Those the whole question lies in. */
    List<ClosedPeriod> around() {
        return closed.stream()
                .filter(period -> period.contains(question.from(), question.to()))
                .toList();
    }

    /** The one that is the period of a row. */
    Optional<ClosedPeriod> of(Map<String, @Nullable Object> group) {
        LocalDate first = question.firstDay(group);
        LocalDate last = question.lastDay(group);
        return closed.stream().filter(period -> period.is(first, last)).findFirst();
    }
}

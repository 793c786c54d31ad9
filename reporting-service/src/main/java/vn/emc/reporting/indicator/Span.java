package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A period taken apart into whole months and the days before and after them.
 *
 * @param months at most one run of whole months
 * @param days at most two runs of days
 */
record Span(List<Days> months, List<Days> days) {

    /** From the first to the last of these days, or months by their first days. */
    record Days(LocalDate from, LocalDate to) {}

    /** As coarse as the question allows. */
    static Span of(Question question, Scope scope, LocalDate today) {
        return scope.isOfWholeMonths()
                ? ofMonths(question.from(), question.to(), today)
                : ofDays(question.from(), question.to());
    }

    static Span ofDays(LocalDate from, LocalDate to) {
        return new Span(List.of(), List.of(new Days(from, to)));
    }

    /** @param today no dossier has a later day, so that the current month is whole once it reaches this day */
    static Span ofMonths(LocalDate from, LocalDate to, LocalDate today) {
        var firstMonth =
                from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        var endsWhole = to.plusDays(1).getDayOfMonth() == 1 || !to.isBefore(today);
        var afterLastMonth = endsWhole ? to.withDayOfMonth(1).plusMonths(1) : to.withDayOfMonth(1);
        if (!firstMonth.isBefore(afterLastMonth)) {
            return ofDays(from, to);
        }
        var days = new ArrayList<Days>();
        if (from.isBefore(firstMonth)) {
            days.add(new Days(from, firstMonth.minusDays(1)));
        }
        if (!endsWhole) {
            days.add(new Days(afterLastMonth, to));
        }
        return new Span(List.of(new Days(firstMonth, afterLastMonth.minusMonths(1))), List.copyOf(days));
    }
}

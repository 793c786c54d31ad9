package vn.emc.reporting.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.UsedServices;

/**
 * The part of a question's period that a row is of.
 *
 * @param groups of time, in the order asked for; none where rows are of the whole period
 */
record Stretch(List<String> groups, LocalDate from, LocalDate to) {
    /** All of them, one after another; none begins after the day. */
    static List<Stretch> of(Question question, LocalDate until) {
        var times = question.groupBy().stream().filter(Grouping::isOfTime).toList();
        if (times.isEmpty()) {
            return List.of(new Stretch(List.of(), question.from(), until));
        }
        var stretches = new ArrayList<Stretch>();
        var day = question.from();
        while (!day.isAfter(until)) {
            var stretch = from(day, times, until);
            stretches.add(stretch);
            day = stretch.to.plusDays(1);
        }
        return stretches;
    }

    private static Stretch from(LocalDate day, List<Grouping> times, LocalDate until) {
        var groups = times.stream().map(time -> time.groupOf(day)).toList();
        var to = times.stream()
                .map(time -> time.lastDay(time.groupOf(day)))
                .reduce(until, (one, other) -> one.isBefore(other) ? one : other);
        return new Stretch(groups, day, to);
    }

    /** As {@link UsedServices} names it. */
    String name() {
        return String.join(UsedServices.SEPARATOR, groups);
    }
}

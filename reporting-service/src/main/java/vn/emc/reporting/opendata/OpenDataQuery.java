package vn.emc.reporting.opendata;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.Filter;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;

/** What can be asked for: a year's figures of all organisations. There are so few of these that each answer can be kept. */
record OpenDataQuery(int year, Grouping time, Locale language) {
    static final Set<Grouping> TIMES = Set.of(Grouping.MONTH, Grouping.QUARTER, Grouping.YEAR);

    private static final MonthDay FIRST = MonthDay.of(1, 1);
    private static final MonthDay LAST = MonthDay.of(12, 31);

    Question question() {
        return new Question(
                List.of(Indicator.values()),
                day(FIRST),
                day(LAST),
                Filter.NONE,
                List.of(Grouping.ORGANISATION, time),
                View.AS_THEN,
                Population.RECEIVED,
                null,
                false);
    }

    private LocalDate day(MonthDay day) {
        return day.atYear(year);
    }
}

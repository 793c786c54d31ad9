package vn.emc.reporting.dashboard;

import java.time.LocalDate;
import java.util.List;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.Question;

/** Questions that differ from another in what they count, when, or by what they are grouped. */
public final class Asked {
    private Asked() {}

    public static Question by(Question about, List<Indicator> ids, List<Grouping> groupBy) {
        return between(about, ids, about.from(), about.to(), groupBy);
    }

    public static Question between(
            Question about, List<Indicator> ids, LocalDate from, LocalDate to, List<Grouping> groupBy) {
        return new Question(
                ids,
                from,
                to,
                about.filter(),
                groupBy,
                about.view(),
                about.population(),
                about.attribution(),
                about.live());
    }
}

package vn.emc.reporting.correction;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.contracts.correction.CorrectedFigure;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.Filter;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;
import vn.emc.web.security.CurrentUser;

/** The figures of a round's sites in its period, as the indicators' API answers somebody who sees the whole country. */
@Component
@RequiredArgsConstructor
class MeasuringRounds {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final CurrentUser EVERYBODY = new CurrentUser("", "", Set.of(), null);

    private final AnsweringQuestions answering;

    /** Nothing of a round from before its period was kept. */
    List<CorrectedFigure> of(Round round) {
        var period = round.period();
        return period == null
                ? List.of()
                : round.sites().stream().flatMap(site -> of(site, period)).toList();
    }

    private Stream<CorrectedFigure> of(int site, Round.Period period) {
        var question = new Question(
                List.of(Indicator.values()),
                period.from(),
                period.to(),
                new Filter(null, site, null, null, null, null, null),
                List.of(),
                View.AS_THEN,
                Population.RECEIVED,
                null,
                false);
        var values = answering
                .answerExactly(question, EVERYBODY, VIETNAMESE)
                .rows()
                .getFirst()
                .values();
        return Stream.of(Indicator.values()).map(indicator -> {
            var value = Objects.requireNonNull(values.get(indicator.name()));
            return new CorrectedFigure(
                    site,
                    indicator.name(),
                    Objects.requireNonNull(value.numerator()),
                    Objects.requireNonNull(value.denominator()));
        });
    }
}

package vn.emc.reporting.snapshot;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.ClosedPeriod;
import vn.emc.reporting.indicator.ClosedPeriods;
import vn.emc.reporting.indicator.FrozenAnswer;
import vn.emc.reporting.rollup.Population;

/** Closed periods for reports. What was frozen never changes, so what was read last is kept at hand. */
@Component
@RequiredArgsConstructor
class StoredClosedPeriods implements ClosedPeriods {
    private static final int MOST_AT_HAND = 64;

    private final SnapshotTable snapshots;
    private final Map<Long, Map<Population, FrozenAnswer>> atHand = new LinkedHashMap<>(MOST_AT_HAND, 0.75f, true);

    @Override
    public List<ClosedPeriod> touching(LocalDate from, LocalDate to) {
        return snapshots.standing(from, to);
    }

    @Override
    public FrozenAnswer frozen(ClosedPeriod period, Population population) {
        synchronized (atHand) {
            var known = atHand.get(period.snapshot());
            if (known != null) {
                return Objects.requireNonNull(known.get(population));
            }
        }
        var answers = answers(snapshots.read(period.snapshot()));
        synchronized (atHand) {
            atHand.put(period.snapshot(), answers);
            if (atHand.size() > MOST_AT_HAND) {
                atHand.remove(atHand.keySet().iterator().next());
            }
        }
        return Objects.requireNonNull(answers.get(population));
    }

    private static Map<Population, FrozenAnswer> answers(SnapshotContent content) {
        var answers = new LinkedHashMap<Population, FrozenAnswer>();
        content.answers()
                .forEach(answer -> answers.put(
                        answer.population(),
                        new FrozenAnswer(
                                definitions(content, answer.population()),
                                answer.coverage(),
                                content.dataUntil(),
                                answer.total(),
                                answer.organisations())));
        return answers;
    }

    private static Map<String, List<Definition>> definitions(SnapshotContent content, Population population) {
        var definitions = new LinkedHashMap<String, List<Definition>>();
        content.definitions()
                .forEach((language, each) -> definitions.put(
                        language,
                        population == Population.RECEIVED
                                ? each
                                : each.stream().map(Definition::ofFinished).toList()));
        return definitions;
    }
}

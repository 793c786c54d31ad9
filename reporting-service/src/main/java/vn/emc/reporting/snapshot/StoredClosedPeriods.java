package vn.emc.reporting.snapshot;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.ClosedPeriod;
import vn.emc.reporting.indicator.ClosedPeriods;
import vn.emc.reporting.indicator.FrozenAnswer;
import vn.emc.reporting.indicator.FrozenServices;
import vn.emc.reporting.rollup.Population;

/** Closed periods for reports. What was frozen never changes, so what was read last is kept at hand. */
@Component
@RequiredArgsConstructor
class StoredClosedPeriods implements ClosedPeriods {
    private static final int MOST_AT_HAND = 64;

    private final SnapshotTable snapshots;
    private final Map<Long, Contents> atHand = new LinkedHashMap<>(MOST_AT_HAND, 0.75f, true);

    private record Contents(
            Map<Population, FrozenAnswer> answers, @Nullable FrozenServices services) {}

    @Override
    public List<ClosedPeriod> touching(LocalDate from, LocalDate to) {
        return snapshots.standing(from, to);
    }

    @Override
    public FrozenAnswer frozen(ClosedPeriod period, Population population) {
        return Objects.requireNonNull(contents(period).answers.get(population));
    }

    @Override
    public Optional<FrozenServices> services(ClosedPeriod period) {
        return Optional.ofNullable(contents(period).services);
    }

    private Contents contents(ClosedPeriod period) {
        synchronized (atHand) {
            var known = atHand.get(period.snapshot());
            if (known != null) {
                return known;
            }
        }
        var content = snapshots.read(period.snapshot());
        var contents = new Contents(answers(content), content.services());
        synchronized (atHand) {
            atHand.put(period.snapshot(), contents);
            if (atHand.size() > MOST_AT_HAND) {
                atHand.remove(atHand.keySet().iterator().next());
            }
        }
        return contents;
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

package vn.emc.reporting.snapshot;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.definition.Definitions;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.Versions;
import vn.emc.reporting.indicator.AnsweringQuestions;
import vn.emc.reporting.indicator.FrozenAnswer;
import vn.emc.reporting.indicator.Grouping;
import vn.emc.reporting.indicator.IndicatorReport;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.IndicatorReport.Row;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.PeriodCells;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.offer.PeriodServices;
import vn.emc.reporting.rollup.Freshness;
import vn.emc.reporting.rollup.Measure;
import vn.emc.reporting.rollup.Population;
import vn.emc.reporting.snapshot.SnapshotContent.Answer;
import vn.emc.web.security.CurrentUser;

/**
 * Takes the snapshot of a period: everything from one state of the database. May be interrupted and done again at any point.
 */
@Service
class TakingSnapshot {
    /** Four of each population, one of services, and storing. */
    static final int STEPS = 4 * Population.values().length + 2;

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final CurrentUser EVERYBODY = new CurrentUser("", "", Set.of(), null);

    private final ClosingTable closings;
    private final SnapshotTable snapshots;
    private final AnsweringQuestions answering;
    private final PeriodCells cells;
    private final ChangesAfterClosing changes;
    private final PeriodServices services;
    private final Versions versions;
    private final Definitions definitions;
    private final Freshness freshness;
    private final Clock clock;
    private final TransactionTemplate oneState;
    private final TransactionTemplate transaction;
    private final TransactionTemplate besides;

    TakingSnapshot(
            ClosingTable closings,
            SnapshotTable snapshots,
            AnsweringQuestions answering,
            PeriodCells cells,
            ChangesAfterClosing changes,
            PeriodServices services,
            Versions versions,
            Definitions definitions,
            Freshness freshness,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.closings = closings;
        this.snapshots = snapshots;
        this.answering = answering;
        this.cells = cells;
        this.changes = changes;
        this.services = services;
        this.versions = versions;
        this.definitions = definitions;
        this.freshness = freshness;
        this.clock = clock;
        this.oneState = new TransactionTemplate(transactions);
        this.oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneState.setReadOnly(true);
        this.transaction = new TransactionTemplate(transactions);
        this.besides = new TransactionTemplate(transactions);
        this.besides.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void take(long id) {
        var closing = closings.find(id).orElseThrow();
        if (snapshots.exists(id) || closing.state() != Closing.State.RUNNING) {
            return;
        }
        // Before the sums: what is applied meanwhile may be counted, but is not promised.
        var dataUntil = freshness.dataUntil();
        if (dataUntil == null) {
            throw new SnapshotFailedException("The broker has not been heard yet");
        }
        var content = Objects.requireNonNull(oneState.execute(status -> new Taking(closing).content(dataUntil)));
        transaction.executeWithoutResult(status -> {
            snapshots.store(content);
            closings.progress(id, STEPS);
            closings.finish(id, Closing.State.SUCCEEDED, null, content.closedAt());
        });
    }

    void giveUp(long id, String failure) {
        closings.finish(id, Closing.State.FAILED, failure, clock.instant());
    }

    private final class Taking {
        private final Closing closing;
        private int stepsDone;

        Taking(Closing closing) {
            this.closing = closing;
        }

        SnapshotContent content(Instant dataUntil) {
            return new SnapshotContent(
                    SnapshotContent.FORMAT,
                    closing.id(),
                    new Period(closing.from(), closing.to()),
                    closing.reason(),
                    closing.requestedBy(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    dataUntil.truncatedTo(ChronoUnit.MICROS),
                    snapshots.newest().orElse(null),
                    definitionsByLanguage(),
                    Stream.of(Measure.values()).map(Enum::name).toList(),
                    Stream.of(Population.values()).map(this::answer).toList(),
                    done(services.of(closing.from(), closing.to(), closing.id(), LANGUAGES)));
        }

        private Answer answer(Population population) {
            var total = done(ask(population, List.of()));
            var byOrganisation = done(ask(population, List.of(Grouping.ORGANISATION)));
            return new Answer(
                    population,
                    total.coverage(),
                    closed(total.rows().getFirst()),
                    byOrganisation.rows().stream().map(this::organisation).toList(),
                    done(cells.of(closing.from(), closing.to(), population)),
                    done(changes.of(closing.from(), closing.to(), population)));
        }

        private IndicatorReport ask(Population population, List<Grouping> groupBy) {
            var question = Question.ofAll(closing.from(), closing.to(), population, groupBy);
            return answering.answerExactly(question, EVERYBODY, VIETNAMESE);
        }

        private FrozenAnswer.Organisation organisation(Row row) {
            var grouping = Grouping.ORGANISATION.parameter();
            return new FrozenAnswer.Organisation(
                    (String) row.group().get(grouping),
                    Objects.requireNonNull(row.label().get(grouping)),
                    closed(row),
                    row.coverage());
        }

        private Map<String, Value> closed(Row row) {
            var values = new LinkedHashMap<String, Value>();
            row.values().forEach((indicator, value) -> values.put(indicator, value.closedBy(closing.id())));
            return values;
        }

        private Map<String, List<Definition>> definitionsByLanguage() {
            var all = new LinkedHashMap<String, List<Definition>>();
            LANGUAGES.forEach(language -> all.put(
                    language.getLanguage(),
                    Stream.of(Indicator.values())
                            .map(indicator -> versions.on(indicator, closing.to()))
                            .map(version -> definitions.of(version, version.attribution(), language))
                            .toList()));
            return all;
        }

        private <T> T done(T result) {
            stepsDone++;
            besides.executeWithoutResult(status -> closings.progress(closing.id(), stepsDone));
            return result;
        }
    }
}

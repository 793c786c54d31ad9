package vn.emc.reconciliation.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.list.ListWriter;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.simulator.world.Dossier;
import vn.emc.simulator.world.DossierSystem;
import vn.emc.simulator.world.Faults;
import vn.emc.simulator.world.SimulatedEvent;
import vn.emc.simulator.world.SimulatedSite;

/**
 * What happened in some weeks, what of it reached EMC, and the list the unit makes of its own: some dossiers forgotten, some
 * written twice, some codes spelt otherwise.
 */
final class SimulatedCase {
    static final Period PERIOD = new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    static final SimulatedSite SITE = new SimulatedSite(101, "H56", "");

    private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");
    private static final LocalDate FIRST = PERIOD.from().minusDays(8);
    private static final int DAYS = 45;

    /** By code, what happened. */
    private final Map<String, List<SimulatedEvent>> told = new LinkedHashMap<>();
    /** By code, what reached EMC, once each. */
    private final Map<String, List<SimulatedEvent>> received = new LinkedHashMap<>();

    private final Map<String, Habit> habits = new LinkedHashMap<>();

    /** How the unit lists a dossier. */
    enum Habit {
        AS_IT_IS,
        FORGOTTEN,
        TWICE,
        SPELT_OTHERWISE
    }

    SimulatedCase(long seed, Faults faults, int aDay, double careless) {
        var truth = new DossierSystem(seed, SITE, Faults.NONE);
        var way = new DossierSystem(seed, SITE, faults);
        var random = new SplittableRandom(seed);
        for (var day = 0; day < DAYS; day++) {
            dossiers(truth, day, aDay).forEach(dossier -> told.put(dossier.code(), dossier.events()));
            dossiers(way, day, aDay).forEach(dossier -> received.put(dossier.code(), once(dossier.events())));
        }
        for (var code : told.keySet()) {
            var habit = random.nextDouble() < careless ? Habit.values()[random.nextInt(1, 4)] : Habit.AS_IT_IS;
            habits.put(code, habit);
        }
    }

    Set<String> codes() {
        return told.keySet();
    }

    Habit habit(String code) {
        return Objects.requireNonNull(habits.get(code));
    }

    /** What EMC has to know of a dossier, by the letter. */
    Optional<DossierLine> known(String code) {
        return NaiveDossier.line(code, received(code));
    }

    DossierLine truth(String code) {
        return NaiveDossier.line(code, Objects.requireNonNull(told.get(code))).orElseThrow();
    }

    Collection<SimulatedEvent> received(String code) {
        return received.getOrDefault(code, List.of());
    }

    /** EMC's list, as extracts make it. */
    void writeEmc(Path file) {
        try (var out = Files.newOutputStream(file);
                var list = new ListWriter(out, false)) {
            for (var code : codes()) {
                var events = received(code).stream()
                        .filter(event -> event.codeProfile().equals(code))
                        .map(SimulatedCase::event)
                        .toList();
                if (!events.isEmpty()) {
                    var folded = FoldedDossier.startingWith(events.getFirst());
                    events.stream().skip(1).forEach(folded::add);
                    list.write(folded.line(), folded.liesIn(PERIOD), 0);
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The unit's own file. */
    void writeLocal(Path file) throws IOException {
        var rows = new ArrayList<String>();
        rows.add(Stream.of(ListColumn.values()).map(ListColumn::getHeader).collect(Collectors.joining(",")));
        for (var code : codes()) {
            var row = row(truth(code));
            switch (habit(code)) {
                case AS_IT_IS -> rows.add(row);
                case FORGOTTEN -> {}
                case TWICE -> rows.addAll(List.of(row, row));
                case SPELT_OTHERWISE -> rows.add(row.replace(code, code.toLowerCase(Locale.ROOT)));
            }
        }
        Files.write(file, rows, UTF_8);
    }

    private static String row(DossierLine line) {
        return Stream.of(
                        line.codeProfile(),
                        line.siteId(),
                        text(line.procedure()),
                        text(line.unit()),
                        text(line.receivedOn()),
                        text(line.finishedOn()),
                        text(line.status()),
                        text(line.level()),
                        text(line.reception()),
                        text(line.result()),
                        text(line.payment()),
                        text(line.post()))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<Dossier> dossiers(DossierSystem system, int day, int count) {
        return system.dossiers(FIRST.plusDays(day), count, 1, NOW).toList();
    }

    /** A sender's repeat under the same id stays outside the ledger. */
    private static List<SimulatedEvent> once(List<SimulatedEvent> sent) {
        var ids = new HashSet<String>();
        return sent.stream().filter(event -> ids.add(event.eventId())).toList();
    }

    private static DossierEvent event(SimulatedEvent sent) {
        var user = new DossierUser(null, null, sent.user().type(), sent.user().location());
        return new DossierEvent(
                UUID.nameUUIDFromBytes(sent.eventId().getBytes(UTF_8)),
                EventKind.SENT,
                sent.siteId(),
                sent.codeProfile(),
                sent.codeTthc(),
                sent.nameTthc(),
                sent.status(),
                sent.formsReception(),
                sent.formsPayments(),
                sent.level(),
                sent.isFromDvcqg(),
                sent.isDvcbc(),
                sent.data(),
                user,
                sent.eventTime(),
                sent.eventTime(),
                true,
                List.of());
    }
}

package vn.emc.reconciliation.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.emc.contracts.ContractJson;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.Comparison;
import vn.emc.reconciliation.comparison.ComparisonWatch;
import vn.emc.reconciliation.comparison.Finding;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.comparison.Outcome;
import vn.emc.reconciliation.comparison.RandomLists;
import vn.emc.reconciliation.comparison.RandomLists.Entry;
import vn.emc.reconciliation.comparison.Rules;
import vn.emc.reconciliation.effect.EmcFigures;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.effect.Indicator;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListWriter;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.reconciliation.resolution.Resolution;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Period;

/** Random lists, random decisions: what is promised is what the corrections make of EMC's dossiers, to the last one. */
class PromisePropertyTest {
    private static final Period PERIOD = new Period(RandomLists.FROM, RandomLists.TO);
    private static final Rules RULES =
            new Rules(PERIOD.from(), PERIOD.to(), (site, procedure) -> site == 101 || !procedure.startsWith("0"));

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPromisedIsWhatTheCorrectionsMake(long seed) throws Exception {
        var lists = new RandomLists(seed);
        var emc = asLedgersAre(lists.emc());
        var findings = new ArrayList<Found>();
        var weights = new Weights(PERIOD);
        compare(emc, lists.local(), finding -> {
            findings.add(Found.of(finding));
            weights.take(finding);
        });
        var resolutions = decide(findings, new Random(seed));

        var promised = Promise.of(
                again(new Weighing(EmcFigures.of(folder.resolve("emc.csv"), PERIOD), weights.weights())),
                resolutions,
                apart(findings, resolutions),
                PERIOD);

        var ledger = new NaiveLedger(emc.stream().map(Entry::line).toList());
        var corrected = new HashSet<String>();
        var correcting = new Correcting(resolutions, PERIOD);
        for (var number = 1; number <= findings.size(); number++) {
            correcting.of(number, findings.get(number - 1)).ifPresent(change -> {
                assertThat(corrected.add(change.siteId() + "|" + change.codeProfile()))
                        .isTrue();
                ledger.apply(change.siteId(), change.codeProfile(), change.facts());
            });
        }
        assertThat(texts(promised)).isEqualTo(withoutNothing(NaiveFigures.of(ledger.dossiers())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsCorrectedWhereEmcIsRight(long seed) throws Exception {
        var lists = new RandomLists(seed);
        var emc = asLedgersAre(lists.emc());
        var findings = new ArrayList<Found>();
        compare(emc, lists.local(), finding -> findings.add(Found.of(finding)));

        var correcting = new Correcting(Resolutions.of(1, List.of()), PERIOD);

        assertThat(findings)
                .allSatisfy(found -> assertThat(correcting.of(1, found)).isEmpty());
        assertThat(texts(EmcFigures.of(folder.resolve("emc.csv"), PERIOD)))
                .isEqualTo(withoutNothing(
                        NaiveFigures.of(emc.stream().map(Entry::line).toList())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatStep4SaysOfEmcIsWhatIsCountedHere(long seed) throws Exception {
        var lists = new RandomLists(seed);

        var outcome = compare(asLedgersAre(lists.emc()), lists.local(), finding -> {});

        var counts = outcome.emcCounts();
        var total = EmcFigures.of(folder.resolve("emc.csv"), PERIOD).values().stream()
                .reduce(Figures.NONE, Figures::plus)
                .values();
        var b1 = Optional.ofNullable(total.get(Indicator.B1));
        assertThat(b1.map(value -> value.denominator()).orElse(0L)).isEqualTo(counts.received());
        assertThat(b1.map(value -> value.numerator()).orElse(0L)).isEqualTo(counts.online());
        assertThat(Optional.ofNullable(total.get(Indicator.B2))
                        .map(value -> value.numerator())
                        .orElse(0L))
                .isEqualTo(counts.fullyOnline());
    }

    /** One line a dossier and spelling, of which the day of reception and a state are known. */
    private static List<Entry> asLedgersAre(List<Entry> entries) {
        var seen = new HashSet<String>();
        return entries.stream()
                .filter(entry ->
                        entry.line().receivedOn() != null && entry.line().status() != null)
                .filter(entry ->
                        seen.add(entry.line().siteId() + "|" + entry.line().codeProfile()))
                .toList();
    }

    private static Resolutions decide(List<Found> findings, Random random) {
        var decided = new ArrayList<Resolution>();
        for (var kind : FindingClass.values()) {
            pick(Remedy.of(kind), random).ifPresent(remedy -> decided.add(resolution(kind, null, null, remedy)));
        }
        for (var field : ComparedField.values()) {
            pick(Remedy.of(field), random)
                    .ifPresent(remedy -> decided.add(resolution(FindingClass.FIELD_DIFF, field, null, remedy)));
        }
        for (var number = 1; number <= findings.size(); number++) {
            if (random.nextInt(6) == 0) {
                var kind = findings.get(number - 1).kind();
                var finding = number;
                pick(Remedy.ofOne(kind), random)
                        .ifPresent(remedy -> decided.add(resolution(kind, null, finding, remedy)));
            }
        }
        return Resolutions.of(decided.size(), decided);
    }

    private static Optional<Remedy> pick(Set<Remedy> remedies, Random random) {
        var list = List.copyOf(remedies).stream().sorted().toList();
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    private static Resolution resolution(
            FindingClass kind, @Nullable ComparedField field, @Nullable Integer finding, Remedy remedy) {
        return new Resolution(kind, field, finding, remedy, "Thử", "officer", Instant.EPOCH);
    }

    private static Map<Integer, Found> apart(List<Found> findings, Resolutions resolutions) {
        var apart = new HashMap<Integer, Found>();
        resolutions.findings().keySet().forEach(number -> apart.put(number, findings.get(number - 1)));
        return apart;
    }

    /** As the database gives it back. */
    private static Weighing again(Weighing weighing) {
        var json = ContractJson.mapper();
        return json.readValue(json.writeValueAsString(weighing), Weighing.class);
    }

    private static Map<String, String> texts(Map<Integer, Figures> sites) {
        var texts = new TreeMap<String, String>();
        sites.forEach((site, figures) -> figures.values()
                .forEach((indicator, value) ->
                        texts.put(site + " " + indicator, value.numerator() + "/" + value.denominator())));
        return withoutNothing(texts);
    }

    private static Map<String, String> withoutNothing(Map<String, String> texts) {
        var some = new TreeMap<>(texts);
        some.values().removeIf("0/0"::equals);
        return some;
    }

    private Outcome compare(List<Entry> emc, List<Entry> local, Finding.Sink sink)
            throws IOException, InterruptedException {
        return Comparison.run(
                write("emc.csv", emc, false), write("local.csv", local, true), RULES, sink, ComparisonWatch.NONE);
    }

    private Path write(String name, List<Entry> entries, boolean rows) {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var writer = new ListWriter(out, rows)) {
            var row = 2;
            for (var entry : entries) {
                DossierLine line = entry.line();
                writer.write(line, entry.inPeriod(), row++);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return file;
    }
}

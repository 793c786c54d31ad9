package vn.emc.reconciliation.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.Comparison;
import vn.emc.reconciliation.comparison.ComparisonWatch;
import vn.emc.reconciliation.comparison.Counts;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.comparison.Outcome;
import vn.emc.reconciliation.comparison.Rules;
import vn.emc.reconciliation.locallist.ListHeaders;
import vn.emc.reconciliation.locallist.Scope;
import vn.emc.reconciliation.locallist.UnitListReading;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Truth;
import vn.emc.simulator.world.Fault;
import vn.emc.simulator.world.Faults;
import vn.emc.spreadsheet.UploadedFile;

/**
 * The simulator knows what was lost, altered and late on the way to EMC. A comparison of what EMC made of the rest with the
 * unit's own list finds exactly that.
 */
class SimulatedProofTest {
    private static final int A_DAY = 12;
    private static final double WORST = 0.12;
    private static final double CARELESS = 0.05;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatIsFoundIsWhatWasDone(long seed) throws Exception {
        var simulated = new SimulatedCase(seed, faults(seed), A_DAY, CARELESS);

        var outcome = compare(simulated);

        var expected = new ExpectedFindings(simulated);
        assertThat(classes(outcome)).isEqualTo(expected.classes());
        assertThat(fields(outcome)).isEqualTo(expected.fields());
        assertThat(outcome.emcCounts()).isEqualTo(truth(simulated));
    }

    @Test
    void whereNothingGoesWrongEverythingMatches() throws Exception {
        var simulated = new SimulatedCase(1, Faults.NONE, A_DAY, 0);

        var outcome = compare(simulated);

        assertThat(classes(outcome)).containsOnlyKeys(FindingClass.MATCH);
        assertThat(outcome.emc()).isEqualTo(outcome.local());
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_LEVEL, LEVEL",
        "COUNTER_AS_ONLINE, RECEPTION",
        "PAYMENT_ALWAYS_DIRECT, PAYMENT",
        "RECEPTION_COPIED, RESULT",
        "LOCAL_PROCEDURE_CODE, PROCEDURE",
        "MISSING_LOCATION, UNIT"
    })
    void aFaultAloneShowsInItsFieldAlone(Fault fault, ComparedField field) throws Exception {
        var simulated = new SimulatedCase(2, new Faults(Map.of(fault, 1.0)), A_DAY, 0);

        var outcome = compare(simulated);

        assertThat(classes(outcome)).containsKey(FindingClass.FIELD_DIFF);
        assertThat(fields(outcome)).containsOnlyKeys(field);
    }

    @ParameterizedTest
    @CsvSource({"LOST, ONLY_LOCAL", "EMPTY_CODE, ONLY_LOCAL", "LONG_PROCEDURE_CODE, KEY_VARIANT", "DUPLICATED, MATCH"})
    void aFaultAloneShowsInItsClassAlone(Fault fault, FindingClass kind) throws Exception {
        var simulated = new SimulatedCase(3, new Faults(Map.of(fault, 1.0)), A_DAY, 0);

        assertThat(classes(compare(simulated))).containsOnlyKeys(kind);
    }

    /** About half of all faults, each at a rate of its own. */
    private static Faults faults(long seed) {
        var random = new SplittableRandom(seed);
        var rates = new EnumMap<Fault, Double>(Fault.class);
        for (var fault : Fault.values()) {
            if (random.nextBoolean()) {
                rates.put(fault, random.nextDouble() * WORST);
            }
        }
        return new Faults(rates);
    }

    private Outcome compare(SimulatedCase simulated) throws Exception {
        var emc = folder.resolve("emc.csv");
        var sent = folder.resolve("sent.csv");
        var local = folder.resolve("local.csv");
        simulated.writeEmc(emc);
        simulated.writeLocal(sent);
        var period = SimulatedCase.PERIOD;
        UnitListReading.read(
                new UploadedFile("sent.csv", sent),
                local,
                new ListHeaders(Map.of()),
                new Scope(Set.of(SimulatedCase.SITE.siteId()), period.from(), period.to()),
                share -> true);
        return Comparison.run(
                emc,
                local,
                new Rules(period.from(), period.to(), (site, procedure) -> true),
                finding -> {},
                ComparisonWatch.NONE);
    }

    /** B1 and B2 of the period, as the simulator counts them. */
    private static Counts truth(SimulatedCase simulated) {
        var truth = new Truth();
        for (var code : simulated.codes()) {
            truth.add(SimulatedCase.SITE.organisation(), simulated.received(code));
        }
        var month = YearMonth.from(SimulatedCase.PERIOD.from());
        var total = truth.total(cell -> cell.month().equals(month));
        var online = total.get(Indicator.B1);
        var full = total.get(Indicator.B2);
        return online == null || full == null
                ? Counts.NONE
                : new Counts(online.denominator(), online.numerator(), full.numerator());
    }

    private static Map<FindingClass, Long> classes(Outcome outcome) {
        var counts = new EnumMap<FindingClass, Long>(FindingClass.class);
        outcome.classes().forEach((kind, count) -> {
            if (count.dossiers() > 0) {
                counts.put(kind, count.dossiers());
            }
        });
        return counts;
    }

    private static Map<ComparedField, Long> fields(Outcome outcome) {
        var counts = new EnumMap<ComparedField, Long>(ComparedField.class);
        outcome.fields().forEach((field, count) -> {
            if (count.dossiers() > 0) {
                counts.put(field, count.dossiers());
            }
        });
        return counts;
    }
}

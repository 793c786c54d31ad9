package vn.emc.reconciliation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.emc.reconciliation.comparison.NaiveComparison.Verdict;
import vn.emc.reconciliation.comparison.RandomLists.Entry;
import vn.emc.reconciliation.list.ListWriter;

/** Random lists with all kinds of faults: the same verdicts as the naive comparison, and numbers that add up. */
class ComparisonPropertyTest {
    private static final Rules.Catalogue CATALOGUE = (site, procedure) -> site == 101 || !procedure.startsWith("0");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachDossierIsInTheClassTheRulesSay(long seed) throws Exception {
        var lists = new RandomLists(seed);
        var naive = new NaiveComparison(lists.emc(), lists.local(), CATALOGUE);

        var found = new ArrayList<Verdict>();
        var outcome = compare(lists.emc(), lists.local(), found);

        assertThat(found).containsExactlyInAnyOrderElementsOf(naive.verdicts());
        for (var kind : FindingClass.values()) {
            var count = outcome.of(kind);
            assertThat(count.emc()).as(kind.name()).isEqualTo((long)
                    naive.emcLines().getOrDefault(kind, 0));
            assertThat(count.local()).as(kind.name()).isEqualTo((long)
                    naive.localLines().getOrDefault(kind, 0));
        }
        assertThat(outcome.emc().outside()).isEqualTo(naive.emcOutside());
        assertThat(outcome.local().outside()).isEqualTo(naive.localOutside());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachSidesTotalIsTheSumOfItsClasses(long seed) throws Exception {
        var lists = new RandomLists(seed);

        var outcome = compare(lists.emc(), lists.local(), new ArrayList<>());

        var classes = outcome.classes().values();
        assertThat(outcome.emc().lines()).isEqualTo(lists.emc().size());
        assertThat(outcome.local().lines()).isEqualTo(lists.local().size());
        assertThat(classes.stream().mapToLong(Outcome.ClassCount::emc).sum())
                .isEqualTo(outcome.emc().total());
        assertThat(classes.stream().mapToLong(Outcome.ClassCount::local).sum())
                .isEqualTo(outcome.local().total());
        assertThat(outcome.of(FindingClass.MATCH).change()).isEqualTo(Counts.NONE);
    }

    @Test
    void theSameListsGiveTheSameFindingsInTheSameOrder() throws Exception {
        var lists = new RandomLists(42);
        var first = new ArrayList<Verdict>();
        var second = new ArrayList<Verdict>();

        compare(lists.emc(), lists.local(), first);
        compare(lists.emc(), lists.local(), second);

        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    private Outcome compare(List<Entry> emc, List<Entry> local, List<Verdict> found) throws Exception {
        return Comparison.run(
                write("emc.csv", emc, false),
                write("local.csv", local, true),
                new Rules(RandomLists.FROM, RandomLists.TO, CATALOGUE),
                finding -> found.add(verdict(finding)),
                ComparisonWatch.NONE);
    }

    private static Verdict verdict(Finding finding) {
        var emc = finding.emc();
        var local = finding.local();
        return new Verdict(
                finding.kind(), emc == null ? 0 : emc.row(), local == null ? 0 : local.row(), finding.fields());
    }

    private Path write(String name, List<Entry> entries, boolean rows) {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var list = new ListWriter(out, rows)) {
            var row = 2L;
            for (var entry : entries) {
                list.write(entry.line(), entry.inPeriod(), row++);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return file;
    }
}

package vn.emc.reconciliation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.emc.reconciliation.comparison.UnreadableListException.Reason;
import vn.emc.reconciliation.list.ListFile;

/** What lists may hold, and what they may not. */
class ComparisonTest {
    private static final String HEADER = String.join(",", ListFile.HEADERS) + "\r\n";
    private static final String LINE =
            "000.00.11.H56-250401-0001,101,1.000001,H56.11,2025-04-01,2025-04-09,3,4,1,1,0,0,1\r\n";

    @TempDir
    private Path folder;

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void emptyListsHaveNothing() throws Exception {
        var outcome = compare(HEADER, HEADER);

        assertThat(outcome.emc().total()).isZero();
        assertThat(outcome.emcCounts().b2()).isNull();
        assertThat(findings).isEmpty();
    }

    @Test
    void aListThatWasQuotedThroughoutIsTheSame() throws Exception {
        var quoted = "\"" + LINE.strip().replace(",", "\",\"") + "\"\r\n";

        var outcome = compare(HEADER + LINE, HEADER + quoted);

        assertThat(outcome.of(FindingClass.MATCH).dossiers()).isEqualTo(1);
        assertThat(findings).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEnd() throws Exception {
        var outcome = compare(HEADER + LINE, HEADER + LINE.strip());

        assertThat(outcome.of(FindingClass.MATCH).dossiers()).isEqualTo(1);
    }

    @Test
    void aDossierWithSeveralDifferencesIsOneFindingWithAllItsFields() throws Exception {
        var outcome = compare(HEADER + LINE, HEADER + LINE.replace(",3,4,1,1,0,", ",3,3,1,1,2,"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingClass.FIELD_DIFF);
            assertThat(finding.fields()).containsExactly(ComparedField.LEVEL, ComparedField.PAYMENT);
        });
        assertThat(outcome.of(FindingClass.FIELD_DIFF).dossiers()).isEqualTo(1);
        assertThat(outcome.of(ComparedField.LEVEL).dossiers()).isEqualTo(1);
        assertThat(outcome.of(ComparedField.PAYMENT).dossiers()).isEqualTo(1);
    }

    @Test
    void aUnitThatIsSpeltOtherwiseIsTheSame() throws Exception {
        compare(
                HEADER + LINE.replace(",H56.11,", ",Sở TN&MT,"),
                HEADER + LINE.replace(",H56.11,", ",SỞ Tài nguyên và Môi trường,"));

        assertThat(findings).isEmpty();
    }

    @Test
    void aDossierThatIsFullyOnlineOnlyForEmcTakesOneFromB2() throws Exception {
        var outcome = compare(HEADER + LINE, HEADER + LINE.replace(",3,4,", ",3,3,"));

        assertThat(outcome.emcCounts()).isEqualTo(new Counts(1, 1, 1));
        assertThat(outcome.of(FindingClass.FIELD_DIFF).change()).isEqualTo(new Counts(0, 0, -1));
        assertThat(outcome.of(ComparedField.LEVEL).change()).isEqualTo(new Counts(0, 0, -1));
    }

    @Test
    void whatIsLostAddsToAllCounts() throws Exception {
        var outcome = compare(HEADER, HEADER + LINE);

        assertThat(outcome.of(FindingClass.ONLY_LOCAL).change()).isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void aLineBesideThePeriodMatchesButIsInNobodysTotal() throws Exception {
        var near =
                LINE.replace("2025-04-01,2025-04-09", "2025-03-30,2025-03-31").replace(",1\r\n", ",0\r\n");

        var outcome = compare(HEADER + near, HEADER + LINE);

        assertThat(findings).extracting(Finding::kind).containsExactly(FindingClass.PERIOD_SHIFT);
        assertThat(outcome.emc().total()).isZero();
        assertThat(outcome.local().total()).isEqualTo(1);
        assertThat(outcome.of(FindingClass.PERIOD_SHIFT).change().received()).isEqualTo(1);
    }

    @Test
    void longListsAreReadAcrossBuffersAndAddUp() throws Exception {
        var emc = folder.resolve("emc-long.csv");
        var local = folder.resolve("local-long.csv");
        BigLists.write(emc, local, 40_000);

        var outcome = Comparison.run(
                emc,
                local,
                new Rules(BigLists.FROM, BigLists.TO, (site, code) -> true),
                findings::add,
                ComparisonWatch.NONE);

        assertThat(outcome.emc().lines()).isEqualTo(lines(emc));
        assertThat(outcome.local().lines()).isEqualTo(lines(local));
        assertThat(outcome.classes().values().stream()
                        .mapToLong(Outcome.ClassCount::local)
                        .sum())
                .isEqualTo(lines(local));
        assertThat(findings).hasSize((int) (lines(emc)
                + outcome.of(FindingClass.ONLY_LOCAL).dossiers()
                + outcome.of(FindingClass.DUPLICATE_LOCAL).dossiers()
                - outcome.of(FindingClass.MATCH).dossiers()));
    }

    @Test
    void otherFilesAreRefusedWithTheLine() throws Exception {
        refused("a,b,c\r\n1,2,3\r\n", Reason.HEADER, 1);
        refused("", Reason.HEADER, 0);
        refused(HEADER + LINE + LINE.replace(",3,4,", ",3,7,"), Reason.VALUE, 3);
        refused(HEADER + LINE.replace("2025-04-01", "2025-02-30"), Reason.VALUE, 2);
        refused(HEADER + LINE.replace("101", "Hà Nam"), Reason.VALUE, 2);
        refused(HEADER + "\"" + LINE, Reason.VALUE, 2);
        refused(HEADER + "x".repeat(2_000_000), Reason.LONG_LINE, 2);
    }

    @Test
    void aComparisonThatIsCancelledEnds() {
        var cancelling = new ComparisonWatch() {
            @Override
            public void read(long bytes) {
                throw new CancelledException();
            }

            @Override
            public void classified(long lines) {}
        };

        assertThatThrownBy(() -> compare(HEADER + LINE, HEADER + LINE, cancelling))
                .isInstanceOf(ComparisonWatch.CancelledException.class);
    }

    private void refused(String list, Reason reason, long line) {
        assertThatThrownBy(() -> compare(HEADER + LINE, list))
                .isInstanceOfSatisfying(UnreadableListException.class, refusal -> {
                    assertThat(refusal.getReason()).isEqualTo(reason);
                    assertThat(refusal.getLine()).isEqualTo(line);
                });
    }

    private Outcome compare(String emc, String local) throws Exception {
        return compare(emc, local, ComparisonWatch.NONE);
    }

    private Outcome compare(String emc, String local, ComparisonWatch watch) throws Exception {
        return Comparison.run(
                Files.writeString(folder.resolve("emc.csv"), emc),
                Files.writeString(folder.resolve("local.csv"), local),
                new Rules(RandomLists.FROM, RandomLists.TO, (site, code) -> true),
                findings::add,
                watch);
    }

    private static long lines(Path list) throws IOException {
        try (var lines = Files.lines(list)) {
            return lines.count() - 1;
        }
    }
}

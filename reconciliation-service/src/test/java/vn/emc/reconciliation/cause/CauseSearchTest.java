package vn.emc.reconciliation.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.Comparison;
import vn.emc.reconciliation.comparison.ComparisonWatch;
import vn.emc.reconciliation.comparison.Counts;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.comparison.Outcome;
import vn.emc.reconciliation.comparison.Rules;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListWriter;

/** Causes that were planted among two thousand dossiers of forty procedures, ten units and six months are found. */
class CauseSearchTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 6, 30);
    private static final int DOSSIERS = 2_000;
    private static final Kind LEVEL = Kind.of(ComparedField.LEVEL);

    @TempDir
    private Path folder;

    private List<DossierLine> emc = dossiers();
    private final List<DossierLine> local = new ArrayList<>(emc);

    @Test
    void aLevelThatThreeProceduresSendWrongIsSaidInASentence() throws Exception {
        unitSays(line -> isOf(line, 1, 2, 3) ? level(line, 3) : line);

        var cause = only(LEVEL);

        assertThat(cause.places()).containsOnlyKeys(Dimension.PROCEDURE);
        assertThat(cause.places().get(Dimension.PROCEDURE))
                .containsExactlyInAnyOrder("1.000001", "1.000002", "1.000003");
        assertThat(cause.known()).isEqualTo(KnownCause.LEVEL_3_SENT_AS_4);
        assertThat(cause.dossiers()).isEqualTo(cause.of()).isEqualTo(DOSSIERS / 40 * 3);
        assertThat(words().sentence(cause, Locale.forLanguageTag("vi")))
                .startsWith("100,0 % «Chênh lệch mức độ» (150 hồ sơ) đến từ 3 thủ tục (1.0000")
                .contains("EMC ghi mức 4 (toàn trình), đơn vị ghi mức 3 (một phần)")
                .endsWith("dịch vụ công một phần (mức 3) được gửi là toàn trình (mức 4).");
        assertThat(words().sentence(cause, Locale.ENGLISH))
                .startsWith("100.0 % of “Different level” (150 dossiers) from 3");
    }

    @Test
    void itsEffectIsWhatEmcWouldCountIfTheUnitWasRight() throws Exception {
        unitSays(line -> isOf(line, 1) ? level(line, 3) : line);

        var cause = only(LEVEL);

        assertThat(cause.change()).isEqualTo(new Counts(0, 0, -DOSSIERS / 40));
    }

    @Test
    void scatteredDifferencesNameNoPlace() throws Exception {
        var random = new Random(5);
        unitSays(line -> random.nextInt(10) == 0 ? level(line, 3) : line);

        assertThat(only(LEVEL).places()).isEmpty();
    }

    @Test
    void whatConcentratesIsToldApartFromWhatIsScattered() throws Exception {
        var random = new Random(6);
        unitSays(line -> isOf(line, 7) || random.nextInt(60) == 0 ? level(line, 3) : line);

        var causes = causes(LEVEL);

        assertThat(causes).hasSize(2);
        assertThat(causes.getFirst().places()).isEqualTo(Map.of(Dimension.PROCEDURE, List.of("1.000007")));
        assertThat(causes.getLast().places()).isEmpty();
    }

    @Test
    void aUnitThatDoesNotSendIsToldFromEventsThatWereLost() throws Exception {
        emc = emc.stream()
                .filter(line -> !"H56.03".equals(line.unit()))
                .filter(line -> line.receivedOn() == null || !line.receivedOn().equals(LocalDate.of(2025, 3, 5)))
                .toList();

        var causes = causes(new Kind(FindingClass.ONLY_LOCAL, null));

        assertThat(causes)
                .extracting(Cause::known)
                .containsExactly(KnownCause.UNITS_NOT_CONNECTED, KnownCause.LOST_EVENTS);
        assertThat(causes.getFirst().places().get(Dimension.UNIT)).containsExactly("H56.03");
        assertThat(causes.getLast().places().get(Dimension.MONTH)).containsExactly("2025-03");
    }

    @Test
    void aFieldThatIsAlwaysTheSameIsKnownByThat() throws Exception {
        unitSays(line -> line.codeProfile().endsWith("0") ? unit(line, "H56.99") : line);
        emc = emc.stream().map(line -> unit(line, "H56")).toList();

        assertThat(causes(Kind.of(ComparedField.UNIT)).getFirst().known()).isEqualTo(KnownCause.LOCATION_CONSTANT);
    }

    @Test
    void theCausesOfAKindHaveEachOfItsDossiersOnceWhateverTheOrder() throws Exception {
        var random = new Random(8);
        unitSays(line -> switch (random.nextInt(6)) {
            case 0 -> level(line, 3);
            case 1 -> level(line, 0);
            case 2 -> isOf(line, 4, 5) ? unit(line, "H56.99") : line;
            default -> line;
        });
        local.subList(100, 140).clear();
        var observations = new Observations();
        var outcome = compare(observations);

        var causes = CauseSearch.of(observations, outcome.population());
        Collections.shuffle(local, random);
        var shuffled = new Observations();
        var again = CauseSearch.of(shuffled, compare(shuffled).population());

        assertThat(sum(causes, LEVEL)).isEqualTo(outcome.of(ComparedField.LEVEL).dossiers());
        assertThat(sum(causes, Kind.of(ComparedField.UNIT)))
                .isEqualTo(outcome.of(ComparedField.UNIT).dossiers());
        assertThat(sum(causes, new Kind(FindingClass.ONLY_EMC, null)))
                .isEqualTo(outcome.of(FindingClass.ONLY_EMC).dossiers());
        assertThat(again).isEqualTo(causes);
    }

    @Test
    void everyCauseHasItsWords() {
        var words = words();
        for (var known : KnownCause.values()) {
            for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
                var cause = new Cause(LEVEL, new Values("4", "3", false), known, Map.of(), 1, 1, 0, Counts.NONE);
                assertThat(words.sentence(cause, locale)).isNotBlank();
            }
        }
    }

    private static long sum(List<Cause> causes, Kind kind) {
        return causes.stream()
                .filter(cause -> cause.kind().equals(kind))
                .mapToLong(Cause::dossiers)
                .sum();
    }

    private Cause only(Kind kind) throws Exception {
        var causes = causes(kind);
        assertThat(causes).hasSize(1);
        return causes.getFirst();
    }

    private List<Cause> causes(Kind kind) throws Exception {
        var observations = new Observations();
        var outcome = compare(observations);
        return CauseSearch.of(observations, outcome.population()).stream()
                .filter(cause -> cause.kind().equals(kind))
                .toList();
    }

    private Outcome compare(Observations observations) throws Exception {
        return Comparison.run(
                write("emc.csv", emc),
                write("local.csv", local),
                new Rules(FROM, TO, (site, code) -> true),
                observations,
                ComparisonWatch.NONE);
    }

    private Path write(String name, List<DossierLine> lines) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file);
                var list = new ListWriter(out, false)) {
            for (var line : lines) {
                list.write(line, true, 0);
            }
        }
        return file;
    }

    private void unitSays(UnaryOperator<DossierLine> change) {
        local.replaceAll(change);
    }

    private static List<DossierLine> dossiers() {
        var lines = new ArrayList<DossierLine>();
        for (var i = 0; i < DOSSIERS; i++) {
            var received = FROM.plusDays(i % 181);
            lines.add(new DossierLine(
                    "H56-%06d".formatted(i),
                    101,
                    "1.%06d".formatted(i % 40),
                    "H56.%02d".formatted(i / 7 % 10),
                    received,
                    received.plusDays(1),
                    3,
                    i % 40 == 39 ? 0 : 4,
                    1,
                    1,
                    0,
                    0));
        }
        return lines;
    }

    private static boolean isOf(DossierLine line, int... procedures) {
        for (var procedure : procedures) {
            if ("1.%06d".formatted(procedure).equals(line.procedure())) {
                return true;
            }
        }
        return false;
    }

    private static DossierLine level(DossierLine line, int level) {
        var informationOnly = Integer.valueOf(0).equals(line.level());
        return informationOnly ? line : changed(line, String.valueOf(line.unit()), level);
    }

    private static DossierLine unit(DossierLine line, String unit) {
        return changed(line, unit, line.level() == null ? 4 : line.level());
    }

    private static DossierLine changed(DossierLine line, String unit, int level) {
        return new DossierLine(
                line.codeProfile(),
                line.siteId(),
                line.procedure(),
                unit,
                line.receivedOn(),
                line.finishedOn(),
                line.status(),
                level,
                line.reception(),
                line.result(),
                line.payment(),
                line.post());
    }

    private static CauseWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new CauseWords(messages);
    }
}

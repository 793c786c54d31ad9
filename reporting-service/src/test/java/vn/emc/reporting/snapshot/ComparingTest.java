package vn.emc.reporting.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.OpenDossiers;
import vn.emc.reporting.definition.Unit;
import vn.emc.reporting.indicator.FrozenAnswer;
import vn.emc.reporting.indicator.IndicatorReport.Coverage;
import vn.emc.reporting.indicator.IndicatorReport.Period;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.PeriodCells.Cell;
import vn.emc.reporting.indicator.Ratio;
import vn.emc.reporting.rollup.ChangeCause;
import vn.emc.reporting.rollup.Measure;
import vn.emc.reporting.rollup.Population;
import vn.emc.reporting.snapshot.Comparison.Difference;
import vn.emc.reporting.snapshot.Comparison.Part;
import vn.emc.reporting.snapshot.SnapshotContent.Change;

class ComparingTest {
    private static final Definition B2 = b2(1, OpenDossiers.NOT_YET, Attribution.ARRIVAL);

    @Test
    void theSameFiguresHaveNoCause() {
        var one = content(B2, List.of(cell("H56", 4, 10, 6, 4)), List.of());

        var total = ofB2(new Comparing(one, one, Population.RECEIVED, false).total());

        assertThat(total.isAny()).isFalse();
        assertThat(total.causes()).isEmpty();
    }

    @Test
    void whatWasNotedAfterTheEarlierSnapshotExplainsTheDifference() {
        var earlier = content(
                B2, List.of(cell("H56", 4, 10, 6, 4)), List.of(new Change(ChangeCause.LATE, cell("H56", 4, 1, 1, 1))));
        var later = content(
                B2,
                List.of(cell("H56", 4, 12, 9, 7)),
                List.of(
                        new Change(ChangeCause.LATE, cell("H56", 4, 3, 2, 2)),
                        new Change(ChangeCause.CORRECTION, cell("H56", 4, 0, 2, 2))));

        var total = ofB2(new Comparing(earlier, later, Population.RECEIVED, false).total());

        assertThat(total.before().ratio()).isEqualByComparingTo("40.00");
        assertThat(total.after().ratio()).isEqualByComparingTo("58.33");
        assertThat(total.ratio()).isEqualByComparingTo("18.33");
        assertThat(total.causes())
                .containsExactly(new Part(DifferenceCause.LATE, 1, 2), new Part(DifferenceCause.CORRECTION, 2, 0));
    }

    @Test
    void anotherDefinitionIsACauseOfItsOwn() {
        var cells = List.of(cell("H56", 4, 10, 6, 4));
        var answeredOnly = b2(2, OpenDossiers.LEFT_OUT, Attribution.ARRIVAL);

        var total = ofB2(new Comparing(
                        content(B2, cells, List.of()),
                        content(answeredOnly, cells, List.of()),
                        Population.RECEIVED,
                        false)
                .total());

        assertThat(total.before().version()).isEqualTo(1);
        assertThat(total.after().version()).isEqualTo(2);
        assertThat(total.causes()).containsExactly(new Part(DifferenceCause.DEFINITION, 0, -4));
    }

    @Test
    void aSiteThatChangesHandsIsAnotherCauseForBothAndNoneInTotal() {
        var earlier = content(B2, List.of(cell("H25", 4, 5, 5, 5), cell("H42", 4, 1, 1, 1)), List.of());
        var later = content(B2, List.of(cell("H42", 4, 6, 6, 6)), List.of());

        var comparing = new Comparing(earlier, later, Population.RECEIVED, false);

        assertThat(ofB2(comparing.total()).isAny()).isFalse();
        assertThat(comparing.organisations())
                .extracting(each -> each.code() + " " + ofB2(each.differences()).causes())
                .containsExactly(
                        "H42 " + List.of(new Part(DifferenceCause.OTHER, 5, 5)),
                        "H25 " + List.of(new Part(DifferenceCause.OTHER, -5, -5)));
    }

    @Test
    void whatCatalogueChangesLeaveIsTheirs() {
        var byCatalogue = b2(1, LevelSource.CATALOGUE);
        var was = byLevels("H56", 4, 3, 10, 6);
        var is = byLevels("H56", 4, 4, 10, 6);
        var earlier = content(byCatalogue, List.of(was), List.of());
        var later = content(
                byCatalogue,
                List.of(is, byLevels("H56", 4, 4, 2, 1)),
                List.of(new Change(ChangeCause.LATE, byLevels("H56", 4, 4, 2, 1))));

        var changed = ofB2(new Comparing(earlier, later, Population.RECEIVED, true).total());
        var unknown = ofB2(new Comparing(earlier, later, Population.RECEIVED, false).total());

        assertThat(changed.numerator()).isEqualTo(7);
        assertThat(changed.causes())
                .containsExactly(new Part(DifferenceCause.LATE, 1, 2), new Part(DifferenceCause.CATALOGUE, 6, 0));
        assertThat(unknown.causes())
                .as("no catalogue changed")
                .containsExactly(new Part(DifferenceCause.LATE, 1, 2), new Part(DifferenceCause.OTHER, 6, 0));
    }

    private static Cell byLevels(String organisation, int level, int catalogueLevel, long dossiers, long throughout) {
        var byArrival = Stream.of(Measure.values())
                .map(measure -> switch (measure) {
                    case DOSSIERS -> dossiers;
                    case FULLY_ONLINE, ONLINE_THROUGHOUT -> throughout;
                    default -> 0L;
                })
                .toList();
        return new Cell(
                organisation,
                level,
                catalogueLevel,
                byArrival,
                byArrival.stream().map(ignored -> 0L).toList());
    }

    /** Whatever happened: definitions, causes and moves, by either day, in total and for each organisation. */
    @Test
    void causesAlwaysAddUpToTheDifference() {
        var random = new Random(26);
        for (var round = 0; round < 200; round++) {
            var earlier = content(randomDefinition(random), cells(random), changes(random));
            var later = content(randomDefinition(random), cells(random), changes(random));
            var comparing = new Comparing(earlier, later, Population.RECEIVED, random.nextBoolean());

            var all = Stream.concat(
                    Stream.of(comparing.total()),
                    comparing.organisations().stream().map(Comparison.OfOrganisation::differences));

            assertThat(all).allSatisfy(differences -> {
                var difference = ofB2(differences);
                assertThat(difference.causes().stream()
                                .mapToLong(Part::numerator)
                                .sum())
                        .isEqualTo(difference.numerator());
                assertThat(difference.causes().stream()
                                .mapToLong(Part::denominator)
                                .sum())
                        .isEqualTo(difference.denominator());
            });
        }
    }

    @Test
    void contentIsReadBackAsItWasWritten() {
        var random = new Random(27);
        var content = content(B2, cells(random), changes(random));
        var text = CanonicalJson.write(content);

        assertThat(CanonicalJson.read(text)).isEqualTo(content);
        assertThat(CanonicalJson.write(CanonicalJson.read(text))).isEqualTo(text);
        assertThat(text).startsWith("{\"answers\":[{\"cells\":").doesNotContain(": ", ", \"");
    }

    private static Difference ofB2(Map<String, Difference> differences) {
        return Objects.requireNonNull(differences.get("B2"));
    }

    private static Definition randomDefinition(Random random) {
        return b2(
                1 + random.nextInt(2),
                random.nextBoolean() ? OpenDossiers.NOT_YET : OpenDossiers.LEFT_OUT,
                random.nextBoolean() ? Attribution.ARRIVAL : Attribution.CODE_DATE,
                random.nextBoolean() ? LevelSource.EVENT : LevelSource.CATALOGUE);
    }

    private static List<Cell> cells(Random random) {
        var cells = new ArrayList<Cell>();
        for (var organisation : Arrays.asList("H25", "H42", "H56", null)) {
            for (var level : Arrays.asList(0, 3, 4, null)) {
                if (random.nextInt(3) > 0) {
                    cells.add(new Cell(
                            organisation, level, level == null ? null : 4, numbers(random, 50), numbers(random, 3)));
                }
            }
        }
        return cells;
    }

    private static List<Change> changes(Random random) {
        var changes = new ArrayList<Change>();
        for (var cause : ChangeCause.values()) {
            cells(random).forEach(cell -> changes.add(new Change(cause, cell)));
        }
        return changes;
    }

    private static List<Long> numbers(Random random, int most) {
        return LongStream.range(0, Measure.values().length)
                .mapToObj(ignored -> (long) random.nextInt(most))
                .toList();
    }

    private static Cell cell(String organisation, Integer level, long dossiers, long finished, long fullyOnline) {
        var byArrival = Stream.of(Measure.values())
                .map(measure -> switch (measure) {
                    case DOSSIERS -> dossiers;
                    case FINISHED -> finished;
                    case FULLY_ONLINE -> fullyOnline;
                    case RECEIVED_ONLINE,
                            PAID_ONLINE,
                            PAID,
                            BY_POST,
                            FROM_NATIONAL,
                            REPEATS,
                            ONLINE_FINISHED,
                            ONLINE_PAID_ONLINE,
                            ONLINE_PAID,
                            ONLINE_BY_POST,
                            ONLINE_THROUGHOUT -> 0L;
                })
                .toList();
        return new Cell(
                organisation,
                level,
                null,
                byArrival,
                byArrival.stream().map(ignored -> 0L).toList());
    }

    private static Definition b2(int version, LevelSource levelFrom) {
        return b2(version, OpenDossiers.NOT_YET, Attribution.ARRIVAL, levelFrom);
    }

    private static Definition b2(int version, OpenDossiers open, Attribution attribution) {
        return b2(version, open, attribution, LevelSource.EVENT);
    }

    private static Definition b2(int version, OpenDossiers open, Attribution attribution, LevelSource levelFrom) {
        return new Definition(
                "B2",
                version,
                "B2",
                "B2",
                "B2",
                "n",
                "d",
                "n",
                "d",
                Unit.PERCENT,
                "HALF_UP_2",
                levelFrom,
                open,
                attribution,
                null,
                null,
                null,
                "letter");
    }

    /** Values are what the definition makes of the cells, as when a period is closed. */
    private static SnapshotContent content(Definition definition, List<Cell> cells, List<Change> changes) {
        var measures = Stream.of(Measure.values()).map(Enum::name).toList();
        var formula = Formula.of(definition, measures);
        var organisations = new LinkedHashMap<@Nullable String, List<Cell>>();
        cells.forEach(cell -> organisations
                .computeIfAbsent(cell.organisation(), ignored -> new ArrayList<>())
                .add(cell));
        var answer = new SnapshotContent.Answer(
                Population.RECEIVED,
                new Coverage(1, 1),
                Map.of("B2", value(definition, formula.of(cells))),
                organisations.entrySet().stream()
                        .map(each -> new FrozenAnswer.Organisation(
                                each.getKey(),
                                String.valueOf(each.getKey()),
                                Map.of("B2", value(definition, formula.of(each.getValue()))),
                                null))
                        .toList(),
                cells,
                changes);
        return new SnapshotContent(
                SnapshotContent.FORMAT,
                1,
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                "Chốt",
                "admin",
                Instant.parse("2026-04-20T01:02:03.000004Z"),
                Instant.parse("2026-04-20T01:02:00Z"),
                null,
                Map.of("vi", List.of(definition)),
                measures,
                List.of(answer),
                null);
    }

    private static Value value(Definition definition, Formula.Fraction fraction) {
        @Nullable BigDecimal ratio = Ratio.of(fraction.numerator(), fraction.denominator());
        return new Value(definition.version(), fraction.numerator(), fraction.denominator(), ratio, false, null, 1L);
    }
}

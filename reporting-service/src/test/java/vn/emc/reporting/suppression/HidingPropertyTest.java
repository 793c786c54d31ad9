package vn.emc.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.Measure;

/** What holds whatever is counted. */
class HidingPropertyTest {
    private static final int THRESHOLD = 10;
    private static final int ROUNDS = 400;
    private static final Quantity DOSSIERS = Quantity.of(Measure.DOSSIERS);
    private static final Quantity ONLINE = Quantity.of(Measure.RECEIVED_ONLINE);
    private static final Quantity FULLY = Quantity.of(Measure.FULLY_ONLINE);
    private static final Quantity FINISHED = Quantity.of(Measure.FINISHED);
    private static final Quantity PARTLY = new Quantity(Measure.DOSSIERS, ServiceLevel.PARTLY_ONLINE);
    private static final Quantity PARTLY_ONLINE = new Quantity(Measure.RECEIVED_ONLINE, ServiceLevel.PARTLY_ONLINE);

    private final Random random = new Random(11);

    @Test
    void nobodyCanWorkOutACountThatIsNotShown() {
        for (var round = 0; round < ROUNDS; round++) {
            var table = randomTable();
            var hidden = Hiding.in(table, List.of(), THRESHOLD);
            var attacker = new Attacker(table, hidden);

            for (var place : places(table)) {
                for (var quantity : hidden.in(place.row(), place.column())) {
                    assertThat(attacker.doubt(place, quantity))
                            .as("round %s: %s of %s in %s", round, quantity, place, table)
                            .isGreaterThan(0.99);
                }
            }
        }
    }

    @Test
    void everySmallCountIsHiddenAndSoIsWhatIsLeftOfAWhole() {
        for (var round = 0; round < ROUNDS; round++) {
            var table = randomTable();
            var counts = new Counts(table);
            var hidden = Hiding.in(table, List.of(), THRESHOLD);
            var attacker = new Attacker(table, hidden);

            for (var place : places(table)) {
                for (var quantity : counts.getQuantities()) {
                    var count = counts.most(place, quantity);
                    assertThat(count > 0 && count < THRESHOLD && !hidden.hides(place, quantity))
                            .as("%s of %s in %s", quantity, place, table)
                            .isFalse();
                }
                for (var relation : Relation.among(counts.getQuantities())) {
                    var left = counts.most(place, relation.whole())
                            - relation.parts().stream()
                                    .mapToLong(part -> counts.most(place, part))
                                    .sum();
                    if (relation.isCount() && left > 0 && left < THRESHOLD) {
                        assertThat(attacker.doubt(place, relation))
                                .as("round %s: %s of %s in %s", round, relation, place, table)
                                .isGreaterThan(0.99);
                    }
                }
            }
        }
    }

    @Test
    void theSameCountsAreHiddenInWhateverOrderTheyCome() {
        for (var round = 0; round < ROUNDS; round++) {
            var table = randomTable();
            var shuffled = new ArrayList<>(table);
            Collections.shuffle(shuffled, random);

            var one = Hiding.in(table, List.of(), THRESHOLD);
            var other = Hiding.in(shuffled, List.of(), THRESHOLD);

            assertThat(places(table))
                    .allSatisfy(place -> assertThat(one.in(place.row(), place.column()))
                            .isEqualTo(other.in(place.row(), place.column())));
        }
    }

    @Test
    void whatIsHiddenOfRowsAloneIsHiddenOfRowsAboveCells() {
        for (var round = 0; round < ROUNDS; round++) {
            var table = randomTable();
            var rows = new LinkedHashMap<String, Cell>();
            for (var cell : table) {
                rows.merge(
                        cell.row(),
                        new Cell(cell.row(), "", cell.counts()),
                        (one, other) -> new Cell(one.row(), "", sum(one.counts(), other.counts())));
            }

            var whole = Hiding.in(table, List.of(), THRESHOLD);
            var totals = Hiding.in(List.copyOf(rows.values()), List.of(), THRESHOLD);

            assertThat(rows.keySet())
                    .allSatisfy(row -> assertThat(whole.in(row, Place.ALL)).containsAll(totals.in(row, Place.ALL)));
        }
    }

    @Test
    void whatIsCountedByTheLevelOfCataloguesIsHiddenAsWhatIsCountedByThatOfEvents() {
        for (var round = 0; round < ROUNDS; round++) {
            var table = randomTable();
            var byCatalogue = table.stream()
                    .map(cell -> new Cell(cell.row(), cell.column(), byCatalogue(cell.counts())))
                    .toList();

            var one = Hiding.in(table, List.of(), THRESHOLD);
            var other = Hiding.in(byCatalogue, List.of(), THRESHOLD);

            assertThat(places(table))
                    .allSatisfy(place -> assertThat(other.in(place.row(), place.column()))
                            .isEqualTo(one.in(place.row(), place.column()).stream()
                                    .map(HidingPropertyTest::byCatalogue)
                                    .collect(Collectors.toSet())));
        }
    }

    private static Map<Quantity, List<Long>> byCatalogue(Map<Quantity, List<Long>> counts) {
        var other = Quantities.<List<Long>>map();
        counts.forEach((quantity, ways) -> other.put(byCatalogue(quantity), ways));
        return other;
    }

    private static Quantity byCatalogue(Quantity quantity) {
        return Quantity.of(quantity.measure(), quantity.level(), LevelSource.CATALOGUE);
    }

    private static Map<Quantity, List<Long>> sum(Map<Quantity, List<Long>> one, Map<Quantity, List<Long>> other) {
        var sums = Quantities.<List<Long>>map();
        one.forEach((quantity, ways) -> sums.put(
                quantity,
                List.of(ways.getFirst()
                        + Objects.requireNonNull(other.get(quantity)).getFirst())));
        return sums;
    }

    private static List<Place> places(List<Cell> table) {
        return table.stream()
                .flatMap(cell ->
                        Stream.of(cell.place(), Place.ofRow(cell.row()), Place.ofColumn(cell.column()), Place.TOTAL))
                .distinct()
                .toList();
    }

    private List<Cell> randomTable() {
        var table = new ArrayList<Cell>();
        var rows = 1 + random.nextInt(4);
        var columns = 1 + random.nextInt(4);
        var levels = random.nextBoolean();
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                if (random.nextInt(5) > 0) {
                    table.add(new Cell("r" + row, "c" + column, randomCounts(levels)));
                }
            }
        }
        return table.isEmpty() ? randomTable() : table;
    }

    private Map<Quantity, List<Long>> randomCounts(boolean levels) {
        var dossiers = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(500);
        var online = part(dossiers);
        var finished = part(dossiers);
        var fully = part(Math.max(0, online + finished - dossiers));
        var counts = Quantities.<List<Long>>map();
        counts.put(DOSSIERS, List.of((long) dossiers));
        counts.put(ONLINE, List.of((long) online));
        counts.put(FINISHED, List.of((long) finished));
        counts.put(FULLY, List.of((long) fully));
        if (levels) {
            var partlyOnline = part(online - fully);
            counts.put(PARTLY_ONLINE, List.of((long) partlyOnline));
            counts.put(PARTLY, List.of((long) partlyOnline + part(dossiers - online)));
        }
        return counts;
    }

    /** All, none, nearly all, hardly any, or some. */
    private int part(int whole) {
        return switch (random.nextInt(5)) {
            case 0 -> whole;
            case 1 -> 0;
            case 2 -> Math.max(0, whole - random.nextInt(12));
            case 3 -> Math.min(whole, random.nextInt(12));
            default -> random.nextInt(whole + 1);
        };
    }
}

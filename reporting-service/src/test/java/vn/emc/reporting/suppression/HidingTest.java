package vn.emc.reporting.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.Measure;

class HidingTest {
    private static final Quantity DOSSIERS = Quantity.of(Measure.DOSSIERS);
    private static final Quantity ONLINE = Quantity.of(Measure.RECEIVED_ONLINE);

    @Test
    void aSmallCountTakesTheNextSmallestWithIt() {
        var table = List.of(row("a", 5), row("b", 40), row("c", 300), row("d", 30));

        assertThat(hidden(table, DOSSIERS, 10)).containsExactly("a", "d");
    }

    @Test
    void twoSmallCountsHideEachOther() {
        var table = List.of(row("a", 5), row("b", 9), row("c", 10));

        assertThat(hidden(table, DOSSIERS, 10)).containsExactly("a", "b");
    }

    @Test
    void nothingAndTheThresholdItselfAreShown() {
        assertThat(hidden(List.of(row("a", 0), row("b", 10)), DOSSIERS, 10)).isEmpty();
        assertThat(hidden(List.of(row("a", 5), row("b", 10)), DOSSIERS, 0)).isEmpty();
    }

    @Test
    void whoeverIsNotAmongTheManyIsHiddenToo() {
        var table = List.of(row("a", 100, 95), row("b", 100, 50), row("c", 100, 60));

        assertThat(hidden(table, ONLINE, 10)).containsExactly("a", "b");
        assertThat(hidden(table, DOSSIERS, 10)).isEmpty();
    }

    @Test
    void aTotalThatIsHiddenElsewhereCannotBeAddedUp() {
        var table = List.of(row("a", 100), row("b", 50));

        var hidden = Hiding.in(table, Set.of(DOSSIERS), 10);

        assertThat(hidden.hides(Place.ALL, Place.ALL, DOSSIERS)).isTrue();
        assertThat(hidden.hides("b", Place.ALL, DOSSIERS)).isTrue();
    }

    @Test
    void aCellOfATableTakesThreeOthersWithIt() {
        var table = List.of(
                new Cell("a", "x", Map.of(DOSSIERS, List.of(5L))),
                new Cell("a", "y", Map.of(DOSSIERS, List.of(100L))),
                new Cell("b", "x", Map.of(DOSSIERS, List.of(200L))),
                new Cell("b", "y", Map.of(DOSSIERS, List.of(300L))),
                new Cell("c", "x", Map.of(DOSSIERS, List.of(400L))),
                new Cell("c", "y", Map.of(DOSSIERS, List.of(500L))));

        var hidden = Hiding.in(table, Set.of(), 10);

        assertThat(table.stream()
                        .filter(cell -> hidden.hides(cell.row(), cell.column(), DOSSIERS))
                        .map(cell -> cell.row() + cell.column()))
                .containsExactly("ax", "ay", "bx", "by");
        assertThat(hidden.in("a", Place.ALL)).isEmpty();
    }

    private static Cell row(String name, long dossiers) {
        return new Cell(name, "", Map.of(DOSSIERS, List.of(dossiers)));
    }

    private static Cell row(String name, long dossiers, long online) {
        return new Cell(name, "", Map.of(DOSSIERS, List.of(dossiers), ONLINE, List.of(online)));
    }

    private static Set<String> hidden(List<Cell> table, Quantity quantity, int threshold) {
        var hidden = Hiding.in(table, List.of(), threshold);
        return table.stream()
                .map(Cell::row)
                .filter(row -> hidden.hides(row, Place.ALL, quantity))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.emc.reporting.definition.Quantity;

/**
 * Hides small counts of a table, and so many others that nobody who adds and subtracts what is shown comes to one of them.
 * Totals of rows and of columns come first, as if only they were asked for, then the cells under them: so a question for the
 * totals and one for the cells hide the same. The same counts are hidden whatever the order they come in.
 */
public final class Hiding {
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String SUM = "sum";
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::row).thenComparing(Place::column);

    private final int threshold;
    private final Counts counts;
    private final Set<String> rows = new TreeSet<>();
    private final Set<String> columns = new TreeSet<>();
    private final List<Place> cells = new ArrayList<>();
    private final Hidden hidden = new Hidden();

    private Hiding(List<Cell> table, int threshold) {
        this.threshold = threshold;
        counts = new Counts(table);
        for (var cell : table) {
            rows.add(cell.row());
            columns.add(cell.column());
            cells.add(cell.place());
        }
        cells.sort(ORDER);
    }

    /**
     * What to hide.
     *
     * @param table no two cells in one place
     * @param inTotal what is hidden of the total for other reasons
     * @param threshold counts below are small, but for 0
     */
    public static Hidden in(List<Cell> table, Collection<Quantity> inTotal, int threshold) {
        var hiding = new Hiding(table, threshold);
        var total = Quantities.set();
        inTotal.stream().map(Quantities::plain).forEach(total::add);
        hiding.hidden.add(Place.TOTAL, total);
        hiding.hideSmall();
        hiding.protect(hiding.totals(Place::ofRow, hiding.rows), place -> !place.equals(Place.TOTAL));
        hiding.protect(hiding.totals(Place::ofColumn, hiding.columns), place -> !place.equals(Place.TOTAL));
        hiding.protect(hiding.whole(), new HashSet<>(hiding.cells)::contains);
        return hiding.hidden;
    }

    private void hideSmall() {
        Consumer<Place> hide = place -> hidden.add(place, counts.small(place, threshold));
        hide.accept(Place.TOTAL);
        rows.forEach(row -> hide.accept(Place.ofRow(row)));
        columns.forEach(column -> hide.accept(Place.ofColumn(column)));
        cells.forEach(hide);
    }

    private Network totals(Function<String, Place> place, Set<String> names) {
        var network = new Network();
        network.add(SUM, ROWS, Place.TOTAL);
        names.forEach(name -> network.add(ROWS, SUM, place.apply(name)));
        return network;
    }

    private Network whole() {
        var network = new Network();
        network.add(COLUMNS, ROWS, Place.TOTAL);
        rows.forEach(row -> network.add(ROWS, "row " + row, Place.ofRow(row)));
        columns.forEach(column -> network.add("column " + column, COLUMNS, Place.ofColumn(column)));
        cells.forEach(cell -> network.add("row " + cell.row(), "column " + cell.column(), cell));
        return network;
    }

    private void protect(Network network, Predicate<Place> mayHide) {
        new Protecting(network, counts, hidden, threshold).protect(mayHide);
    }
}

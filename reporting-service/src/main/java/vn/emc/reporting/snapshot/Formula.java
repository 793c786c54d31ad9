package vn.emc.reporting.snapshot;

import java.util.List;
import java.util.Objects;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.indicator.PeriodCells.Cell;
import vn.emc.reporting.rollup.Measure;

/** What a frozen definition makes of cells. */
record Formula(Quantity numerator, Quantity denominator, Attribution attribution, List<String> measures) {

    static Formula of(Definition definition, List<String> measures) {
        var indicator = Indicator.valueOf(definition.id());
        var levelFrom = Objects.requireNonNullElse(definition.levelFrom(), LevelSource.EVENT);
        return new Formula(
                indicator.numerator(levelFrom),
                indicator.denominator(Objects.requireNonNull(definition.openDossiers()), levelFrom),
                Objects.requireNonNull(definition.attribution()),
                measures);
    }

    boolean isByCatalogue() {
        return numerator.isByCatalogue() || denominator.isByCatalogue();
    }

    /** The same, with the level that events say. */
    Formula byEvents() {
        return new Formula(byEvents(numerator), byEvents(denominator), attribution, measures);
    }

    private static Quantity byEvents(Quantity quantity) {
        return new Quantity(quantity.measure(), quantity.level());
    }

    Fraction of(List<Cell> cells) {
        return new Fraction(sum(numerator, cells), sum(denominator, cells));
    }

    private long sum(Quantity quantity, List<Cell> cells) {
        var level = quantity.countedLevel();
        return cells.stream()
                .filter(cell -> level == null || Objects.equals(cell.level(quantity.levelFrom()), level.getCode()))
                .mapToLong(cell -> number(quantity.counted(), cell))
                .sum();
    }

    private long number(Measure measure, Cell cell) {
        var index = measures.indexOf(measure.name());
        return switch (attribution) {
            case ARRIVAL -> cell.byArrival().get(index);
            case CODE_DATE -> cell.byArrival().get(index) + cell.shifts().get(index);
        };
    }

    /** A fraction, or by how much one changes. */
    record Fraction(long numerator, long denominator) {
        static final Fraction NONE = new Fraction(0, 0);

        Fraction plus(Fraction other) {
            return new Fraction(numerator + other.numerator, denominator + other.denominator);
        }

        Fraction minus(Fraction other) {
            return new Fraction(numerator - other.numerator, denominator - other.denominator);
        }
    }
}

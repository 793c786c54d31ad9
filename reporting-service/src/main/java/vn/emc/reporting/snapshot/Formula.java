package vn.emc.reporting.snapshot;

import java.util.List;
import java.util.Objects;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.indicator.PeriodCells.Cell;
import vn.emc.reporting.rollup.Measure;

/** What a frozen definition makes of cells. */
record Formula(Quantity numerator, Quantity denominator, Attribution attribution, List<String> measures) {

    static Formula of(Definition definition, List<String> measures) {
        var indicator = Indicator.valueOf(definition.id());
        return new Formula(
                indicator.numerator(),
                indicator.denominator(Objects.requireNonNull(definition.openDossiers())),
                Objects.requireNonNull(definition.attribution()),
                measures);
    }

    Fraction of(List<Cell> cells) {
        return new Fraction(sum(numerator, cells), sum(denominator, cells));
    }

    private long sum(Quantity quantity, List<Cell> cells) {
        var level = quantity.level();
        return cells.stream()
                .filter(cell -> level == null || Objects.equals(cell.level(), level.getCode()))
                .mapToLong(cell -> number(quantity.measure(), cell))
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

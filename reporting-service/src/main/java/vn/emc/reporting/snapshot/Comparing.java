package vn.emc.reporting.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.indicator.FrozenAnswer.Organisation;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.indicator.PeriodCells.Cell;
import vn.emc.reporting.rollup.ChangeCause;
import vn.emc.reporting.rollup.Population;
import vn.emc.reporting.snapshot.Comparison.Difference;
import vn.emc.reporting.snapshot.Comparison.Frozen;
import vn.emc.reporting.snapshot.Comparison.OfOrganisation;
import vn.emc.reporting.snapshot.Comparison.Part;
import vn.emc.reporting.snapshot.Formula.Fraction;
import vn.emc.reporting.snapshot.SnapshotContent.Answer;

/**
 * Takes the difference of two snapshots of one period apart. What changed between them was noted as it changed; it is
 * valued by the earlier definition. What another definition makes of the later cells comes next; what is then left is
 * {@link DifferenceCause#OTHER}; where levels come from catalogues and these changed, only so much of it as the levels of events
 * leave, too, and the rest is the catalogues'. So the parts add up to the difference, whatever happened.
 */
final class Comparing {
    private static final String ANY_LANGUAGE = "vi";

    private final SnapshotContent earlier;
    private final SnapshotContent later;
    private final boolean cataloguesChanged;
    private final Answer before;
    private final Answer after;
    private final @Nullable ComparingServices services;

    /** @param cataloguesChanged whether what codes mean may have changed between the two */
    Comparing(SnapshotContent earlier, SnapshotContent later, Population population, boolean cataloguesChanged) {
        this.earlier = earlier;
        this.later = later;
        this.cataloguesChanged = cataloguesChanged;
        this.before = earlier.answer(population);
        this.after = later.answer(population);
        var was = earlier.services();
        var is = later.services();
        this.services = was == null || is == null || population == Population.FINISHED
                ? null
                : new ComparingServices(was, is, cataloguesChanged);
    }

    Map<String, Difference> total() {
        var differences = new LinkedHashMap<>(services == null ? Map.<String, Difference>of() : services.total());
        differences.putAll(differences(before.total(), after.total(), cell -> true));
        return differences;
    }

    /** Those that either snapshot knows, in the order of their codes. */
    List<OfOrganisation> organisations() {
        var names = new LinkedHashMap<@Nullable String, String>();
        Stream.of(
                        after.organisations().stream(),
                        before.organisations().stream(),
                        services == null ? Stream.<Organisation>of() : services.organisations())
                .flatMap(each -> each)
                .forEach(each -> names.putIfAbsent(each.code(), each.name()));
        return names.entrySet().stream()
                .map(each -> organisation(each.getKey(), each.getValue()))
                .toList();
    }

    private OfOrganisation organisation(@Nullable String code, String name) {
        var was = find(before, code);
        var is = find(after, code);
        var differences = new LinkedHashMap<>(services == null ? Map.<String, Difference>of() : services.of(code));
        differences.putAll(differences(
                was == null ? Map.of() : was.values(),
                is == null ? Map.of() : is.values(),
                cell -> Objects.equals(cell.organisation(), code)));
        return new OfOrganisation(code, name, differences);
    }

    private static @Nullable Organisation find(Answer answer, @Nullable String code) {
        return answer.organisations().stream()
                .filter(each -> Objects.equals(each.code(), code))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Difference> differences(Map<String, Value> was, Map<String, Value> is, Predicate<Cell> which) {
        var differences = new LinkedHashMap<String, Difference>();
        for (var definition : definitions(later)) {
            var old = definitions(earlier).stream()
                    .filter(each -> each.id().equals(definition.id()))
                    .findFirst();
            old.ifPresent(each -> differences.put(
                    each.id(),
                    difference(
                            each,
                            definition,
                            frozen(each, was.get(each.id())),
                            frozen(definition, is.get(definition.id())),
                            which)));
        }
        return differences;
    }

    private static List<Definition> definitions(SnapshotContent content) {
        return Objects.requireNonNull(content.definitions().get(ANY_LANGUAGE));
    }

    /** Who had no dossier has no row: nothing of nothing. */
    private static Frozen frozen(Definition definition, @Nullable Value value) {
        return value == null
                ? new Frozen(definition.version(), 0, 0, null)
                : new Frozen(
                        value.version(),
                        Objects.requireNonNull(value.numerator()),
                        Objects.requireNonNull(value.denominator()),
                        value.ratio());
    }

    private Difference difference(Definition old, Definition current, Frozen was, Frozen is, Predicate<Cell> which) {
        var change = new Fraction(is.numerator() - was.numerator(), is.denominator() - was.denominator());
        return Difference.of(
                was,
                is,
                parts(Formula.of(old, earlier.measures()), Formula.of(current, later.measures()), change, which));
    }

    private List<Part> parts(Formula old, Formula current, Fraction change, Predicate<Cell> which) {
        var parts = new EnumMap<DifferenceCause, Fraction>(DifferenceCause.class);
        for (var cause : ChangeCause.values()) {
            parts.put(DifferenceCause.of(cause), noted(old, cause, which));
        }
        var cells = after.cells().stream().filter(which).toList();
        parts.put(DifferenceCause.DEFINITION, current.of(cells).minus(old.of(cells)));
        var explained = parts.values().stream().reduce(Fraction.NONE, Fraction::plus);
        var left = change.minus(explained);
        var other = cataloguesChanged && old.isByCatalogue() ? leftByEvents(old, which) : left;
        parts.put(DifferenceCause.CATALOGUE, left.minus(other));
        parts.put(DifferenceCause.OTHER, other);
        var all = new ArrayList<Part>();
        parts.forEach((cause, part) -> {
            if (!part.equals(Fraction.NONE)) {
                all.add(new Part(cause, part.numerator(), part.denominator()));
            }
        });
        return all;
    }

    private Fraction noted(Formula formula, ChangeCause cause, Predicate<Cell> which) {
        return formula.of(changes(after, cause, which)).minus(formula.of(changes(before, cause, which)));
    }

    /** What would be left unexplained, were levels taken from events: no catalogue can have changed that. */
    private Fraction leftByEvents(Formula old, Predicate<Cell> which) {
        var formula = old.byEvents();
        var change = formula.of(after.cells().stream().filter(which).toList())
                .minus(formula.of(before.cells().stream().filter(which).toList()));
        for (var cause : ChangeCause.values()) {
            change = change.minus(noted(formula, cause, which));
        }
        return change;
    }

    private static List<Cell> changes(Answer answer, ChangeCause cause, Predicate<Cell> which) {
        return answer.changes().stream()
                .filter(change -> change.cause() == cause)
                .map(SnapshotContent.Change::cell)
                .filter(which)
                .toList();
    }
}

package vn.emc.reporting.suppression;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.OpenDossiers;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.rollup.Measure;

/**
 * What is left of a quantity without some parts of it, which is never less than nothing.
 *
 * @param isCount whether what is left is shown, or as good as shown, and so must not be small either
 */
record Relation(Quantity whole, List<Quantity> parts, boolean isCount) {

    /** Those between quantities of these. */
    static List<Relation> among(Set<Quantity> quantities) {
        var all = new ArrayList<Relation>();
        fractions().filter(each -> each.isAmong(quantities)).forEach(all::add);
        for (var from : LevelSource.values()) {
            byMeasure(quantities, from).forEach((measure, levels) -> {
                var whole = Quantity.of(measure);
                if (!levels.isEmpty() && quantities.contains(whole)) {
                    all.add(new Relation(whole, List.copyOf(levels), true));
                }
            });
        }
        Stream.of(LevelSource.values())
                .flatMap(Relation::between)
                .distinct()
                .filter(each -> each.isAmong(quantities))
                .forEach(all::add);
        return all;
    }

    private static Stream<Relation> between(LevelSource from) {
        return Stream.concat(Stream.of((ServiceLevel) null), Stream.of(ServiceLevel.values()))
                .flatMap(level -> Stream.of(
                        within(Measure.RECEIVED_ONLINE, Measure.FULLY_ONLINE, level, from),
                        within(Measure.FINISHED, Measure.FULLY_ONLINE, level, from),
                        within(Measure.FINISHED, Measure.PAID, level, from),
                        within(Measure.DOSSIERS, Measure.FINISHED, level, from)));
    }

    private static Stream<Relation> fractions() {
        return Stream.of(Indicator.values())
                .flatMap(indicator -> Stream.of(OpenDossiers.values())
                        .filter(indicator::allows)
                        .flatMap(open -> Stream.of(LevelSource.values()).map(from -> fraction(indicator, open, from))))
                .distinct();
    }

    private static Relation fraction(Indicator indicator, OpenDossiers open, LevelSource from) {
        return new Relation(
                Quantities.plain(indicator.denominator(open, from)),
                List.of(Quantities.plain(indicator.numerator(from))),
                true);
    }

    private static Map<Measure, Set<Quantity>> byMeasure(Set<Quantity> quantities, LevelSource from) {
        var all = new EnumMap<Measure, Set<Quantity>>(Measure.class);
        quantities.stream()
                .filter(each -> each.level() != null && each.levelFrom() == from)
                .forEach(each -> all.computeIfAbsent(each.measure(), measure -> new LinkedHashSet<>())
                        .add(each));
        return all;
    }

    private static Relation within(Measure whole, Measure part, @Nullable ServiceLevel level, LevelSource from) {
        return new Relation(
                Quantity.of(whole, level, from), List.of(Quantities.plain(Quantity.of(part, level, from))), false);
    }

    private boolean isAmong(Set<Quantity> quantities) {
        return quantities.contains(whole) && quantities.containsAll(parts);
    }

    /** By how much what is left grows when these quantities grow by one. */
    int growth(Set<Quantity> growing) {
        var lost = (int) parts.stream().filter(growing::contains).count();
        return (growing.contains(whole) ? 1 : 0) - lost;
    }
}

package vn.emc.reporting.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.indicator.FrozenAnswer.Organisation;
import vn.emc.reporting.indicator.FrozenServices;
import vn.emc.reporting.indicator.FrozenServices.UseChange;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.rollup.ChangeCause;
import vn.emc.reporting.snapshot.Comparison.Difference;
import vn.emc.reporting.snapshot.Comparison.Frozen;
import vn.emc.reporting.snapshot.Comparison.Part;
import vn.emc.reporting.snapshot.Formula.Fraction;

/**
 * Takes the difference of what two snapshots say of services apart. Dossiers only change which services are used, the
 * numerator of A3, and that was noted as it changed. All else is the catalogues' where some changed.
 */
@RequiredArgsConstructor
final class ComparingServices {
    private final FrozenServices earlier;
    private final FrozenServices later;
    private final boolean cataloguesChanged;

    Map<String, Difference> total() {
        return differences(earlier.total(), later.total(), change -> true);
    }

    /** Those that either snapshot knows. */
    Stream<Organisation> organisations() {
        return Stream.concat(later.organisations().stream(), earlier.organisations().stream());
    }

    Map<String, Difference> of(@Nullable String code) {
        return differences(
                values(earlier, code),
                values(later, code),
                change -> change.organisation().equals(code));
    }

    private static Map<String, Value> values(FrozenServices services, @Nullable String code) {
        return services.organisation(code).map(Organisation::values).orElse(Map.of());
    }

    private Map<String, Difference> differences(
            Map<String, Value> was, Map<String, Value> is, Predicate<UseChange> which) {
        var differences = new LinkedHashMap<String, Difference>();
        for (var indicator : OtherIndicator.OF_SERVICES) {
            var before = frozen(was.get(indicator.name()));
            var after = frozen(is.get(indicator.name()));
            var change =
                    new Fraction(after.numerator() - before.numerator(), after.denominator() - before.denominator());
            differences.put(
                    indicator.name(),
                    Difference.of(
                            before, after, parts(change, indicator == OtherIndicator.A3 ? which : ignored -> false)));
        }
        return differences;
    }

    private static Frozen frozen(@Nullable Value value) {
        return value == null
                ? new Frozen(OtherIndicator.VERSION, 0, 0, null)
                : new Frozen(
                        value.version(),
                        Objects.requireNonNull(value.numerator()),
                        Objects.requireNonNull(value.denominator()),
                        value.ratio());
    }

    private List<Part> parts(Fraction change, Predicate<UseChange> which) {
        var parts = new EnumMap<DifferenceCause, Fraction>(DifferenceCause.class);
        var rest = change;
        for (var cause : ChangeCause.values()) {
            var noted = new Fraction(noted(later, cause, which) - noted(earlier, cause, which), 0);
            parts.put(DifferenceCause.of(cause), noted);
            rest = rest.minus(noted);
        }
        parts.put(cataloguesChanged ? DifferenceCause.CATALOGUE : DifferenceCause.OTHER, rest);
        var all = new ArrayList<Part>();
        parts.forEach((cause, part) -> {
            if (!part.equals(Fraction.NONE)) {
                all.add(new Part(cause, part.numerator(), part.denominator()));
            }
        });
        return all;
    }

    private static long noted(FrozenServices services, ChangeCause cause, Predicate<UseChange> which) {
        return services.changes().stream()
                .filter(change -> change.cause() == cause)
                .filter(which)
                .mapToLong(UseChange::services)
                .sum();
    }
}

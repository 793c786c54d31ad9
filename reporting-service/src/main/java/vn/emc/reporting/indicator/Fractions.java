package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.definition.Version;
import vn.emc.reporting.definition.Versions;
import vn.emc.reporting.indicator.IndicatorReport.Boundary;
import vn.emc.reporting.indicator.IndicatorReport.Value;
import vn.emc.reporting.rollup.Population;

/**
 * The fractions a question asks for: by which versions they are counted, of which quantities they are, and what they come
 * to. A row is counted by one version, that of its last day: a ratio made by two formulas would be a share of nothing.
 */
final class Fractions {
    @Getter
    private final Question question;

    /** The versions that rows are counted by. */
    @Getter
    private final List<Version> counting;

    @Getter
    private final List<Quantity> quantities;

    private final Versions versions;
    private final LocalDate until;

    Fractions(Question question, Versions versions, LocalDate today) {
        this.question = question;
        this.versions = versions;
        // No dossier has a later day: a version still to come counts nothing yet.
        this.until = question.to().isBefore(today) ? question.to() : today;
        this.counting = question.ids().stream()
                .flatMap(indicator ->
                        question.isTrend() ? all(indicator).stream() : Stream.of(versions.on(indicator, until)))
                .toList();
        this.quantities = counting.stream()
                .flatMap(version -> Stream.of(version.numerator(), version.denominator()))
                .distinct()
                .toList();
    }

    /** Where a definition changes within the period. */
    List<Boundary> boundaries() {
        return question.ids().stream()
                .flatMap(indicator -> all(indicator).stream().skip(1))
                .flatMap(version -> Stream.ofNullable(version.from())
                        .map(from -> new Boundary(version.indicator().name(), version.number(), from)))
                .toList();
    }

    private List<Version> all(Indicator indicator) {
        return versions.within(indicator, question.from().isBefore(until) ? question.from() : until, until);
    }

    /** The days by which there are rows. */
    Set<Attribution> attributions() {
        return counting.stream().map(this::attributionOf).collect(Collectors.toSet());
    }

    /** By which day the version counts; null for dossiers finished, which count on the day of their result. */
    @Nullable
    Attribution attribution(Version version) {
        return question.population() == Population.RECEIVED ? attributionOf(version) : null;
    }

    private Attribution attributionOf(Version version) {
        var asked = question.attribution();
        return asked == null ? version.attribution() : asked;
    }

    /**
     * By the indicator's id.
     *
     * @param end the last day of the row's period
     */
    Map<String, Value> values(CellSums.Sums sums, LocalDate end, boolean provisional) {
        var values = new LinkedHashMap<String, Value>();
        for (var indicator : question.ids()) {
            var version = versions.on(indicator, end.isBefore(until) ? end : until);
            values.put(indicator.name(), value(version, sums, provisional));
        }
        return values;
    }

    private Value value(Version version, CellSums.Sums sums, boolean provisional) {
        var attribution = attributionOf(version);
        var above = count(version.numerator(), sums, attribution);
        var below = count(version.denominator(), sums, attribution);
        return new Value(
                version.number(),
                above,
                below,
                Ratio.of(above, below),
                provisional,
                alternative(version, sums, attribution.other()),
                null);
    }

    private @Nullable Alternative alternative(Version version, CellSums.Sums sums, Attribution attribution) {
        if (question.population() != Population.RECEIVED) {
            return null;
        }
        var above = count(version.numerator(), sums, attribution);
        var below = count(version.denominator(), sums, attribution);
        return new Alternative(attribution, above, below, Ratio.of(above, below));
    }

    private long count(Quantity quantity, CellSums.Sums sums, Attribution attribution) {
        return sums.by(attribution).get(quantities.indexOf(quantity));
    }
}

package vn.emc.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.Attribution;
import vn.emc.reporting.definition.Definition;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;

/**
 * The answer to a question.
 *
 * @param definitions what the values mean, each version that counts some of them in the order of time
 * @param boundaries where definitions change within the period; a row across one is counted by the version of its last day
 * @param rows sorted by their groups
 * @param dataUntil all events that had reached the platform by then are counted; null until that is known
 * @param snapshots of closed periods: those whose values these are, and those the whole period lies in
 * @param suppressedBelow counts from 1 to one less are hidden, and what would give them away; absent where nothing is
 * @param comparedWith the earlier period whose values stand beside these; absent where none was asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record IndicatorReport(
        List<Definition> definitions,
        List<Boundary> boundaries,
        Period period,
        View view,
        Population population,
        List<Row> rows,
        Coverage coverage,
        @Nullable Instant dataUntil,
        List<ClosedPeriod> snapshots,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Period comparedWith,

        @Schema(
                description =
                        "Counts from 1 to one less are hidden from those who may not see the dossiers behind them, and others"
                                + " that would give them away; absent where figures are exact")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Integer suppressedBelow,

        @Schema(description = "Which of the rows these are; absent where they are all")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Paging paging) {

    /** One of all rows. */
    public IndicatorReport(
            List<Definition> definitions,
            List<Boundary> boundaries,
            Period period,
            View view,
            Population population,
            List<Row> rows,
            Coverage coverage,
            @Nullable Instant dataUntil,
            List<ClosedPeriod> snapshots,
            @Nullable Period comparedWith,
            @Nullable Integer suppressedBelow) {
        this(
                definitions,
                boundaries,
                period,
                view,
                population,
                rows,
                coverage,
                dataUntil,
                snapshots,
                comparedWith,
                suppressedBelow,
                null);
    }

    IndicatorReport with(List<Row> otherRows, List<ClosedPeriod> otherSnapshots) {
        return with(otherRows, otherSnapshots, comparedWith, suppressedBelow);
    }

    /** The same with these rows. */
    IndicatorReport showing(List<Row> shown, @Nullable Paging which) {
        return new IndicatorReport(
                definitions,
                boundaries,
                period,
                view,
                population,
                List.copyOf(shown),
                coverage,
                dataUntil,
                snapshots,
                comparedWith,
                suppressedBelow,
                which);
    }

    private IndicatorReport with(
            List<Row> otherRows,
            List<ClosedPeriod> otherSnapshots,
            @Nullable Period otherPeriod,
            @Nullable Integer threshold) {
        return new IndicatorReport(
                definitions,
                boundaries,
                period,
                view,
                population,
                List.copyOf(otherRows),
                coverage,
                dataUntil,
                List.copyOf(otherSnapshots),
                otherPeriod,
                threshold);
    }

    /** The same with the figures of services in its rows. */
    IndicatorReport besidesServices(List<Definition> ofServices, List<Row> otherRows) {
        return new IndicatorReport(
                Stream.concat(ofServices.stream(), definitions.stream()).toList(),
                boundaries,
                period,
                view,
                population,
                otherRows,
                coverage,
                dataUntil,
                snapshots,
                comparedWith,
                suppressedBelow);
    }

    /** The same with these rows, of which counts below the threshold are taken out. */
    IndicatorReport shownFrom(int threshold, List<Row> shown) {
        return with(shown, snapshots, comparedWith, threshold);
    }

    /** Whether some number is not shown. */
    public boolean hidesSome() {
        return rows.stream().flatMap(row -> row.values().values().stream()).anyMatch(Value::hidesSome);
    }

    /** The same with an earlier report's values beside these, group by group. */
    IndicatorReport besides(IndicatorReport earlier) {
        var before = earlier.rows().stream().collect(Collectors.toMap(Row::group, Row::values, (one, sameCode) -> one));
        return with(
                rows.stream().map(row -> row.besides(before.get(row.group()))).toList(),
                snapshots,
                earlier.period(),
                suppressedBelow);
    }

    /** Whether rows say for how many they speak. */
    public boolean covers() {
        return rows.stream().anyMatch(row -> row.coverage() != null);
    }

    /** Whether some value is the snapshot's, rather than counted now. */
    public boolean shows(ClosedPeriod closed) {
        return rows.stream()
                .flatMap(row -> row.values().values().stream())
                .anyMatch(value -> value.snapshot() != null && value.snapshot() == closed.snapshot());
    }

    /** The newest definition of each indicator asked for. */
    public List<Definition> indicators() {
        var newest = new LinkedHashMap<String, Definition>();
        definitions.forEach(each -> newest.put(each.id(), each));
        return List.copyOf(newest.values());
    }

    /**
     * A definition changes: values before this day and from it on are counted differently, and no trend goes across.
     *
     * @param version the one that begins
     * @param from its first day
     */
    @Schema(name = "DefinitionBoundary")
    public record Boundary(String indicator, int version, LocalDate from) {}

    /** First and last day. */
    public record Period(LocalDate from, LocalDate to) {}

    /**
     * One group's values.
     *
     * @param group by the name of the grouping: an organisation's, procedure's or period's code, a site's or level's
     *     number; null where dossiers do not say
     * @param label the same for people
     * @param values by the indicator's id
     * @param coverage null where rows are of something else than organisations and time
     */
    @Schema(name = "IndicatorRow")
    public record Row(
            @Schema(example = "{\"organisation\":\"H25\",\"month\":\"2024-03\"}")
            Map<String, @Nullable Object> group,

            @Schema(example = "{\"organisation\":\"Hà Nam\",\"month\":\"03/2024\"}")
            Map<String, String> label,

            Map<String, Value> values,

            @Schema(description = "Present in rows of organisations and of time, of no one site")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            RowCoverage coverage) {

        /** One that does not say for how many it speaks. */
        public Row(Map<String, @Nullable Object> group, Map<String, String> label, Map<String, Value> values) {
            this(group, label, values, null);
        }

        /** The indicators that a newer definition counts than in the row before. */
        public List<String> newerThan(@Nullable Row before) {
            return before == null
                    ? List.of()
                    : values.entrySet().stream()
                            .filter(each -> each.getValue().version() > before.version(each.getKey()))
                            .map(Map.Entry::getKey)
                            .toList();
        }

        private Row besides(@Nullable Map<String, Value> before) {
            if (before == null) {
                return this;
            }
            var compared = new LinkedHashMap<String, Value>();
            values.forEach((id, value) -> compared.put(id, value.besides(Objects.requireNonNull(before.get(id)))));
            return with(compared);
        }

        Row with(Map<String, Value> others) {
            return new Row(group, label, others, coverage);
        }

        Row with(@Nullable RowCoverage other) {
            return new Row(group, label, values, other);
        }

        private int version(String indicator) {
            return Objects.requireNonNull(values.get(indicator)).version();
        }
    }

    /**
     * A fraction.
     *
     * @param version of the definition it is counted by
     * @param ratio in per cent, two decimals, half up; null where the denominator is 0
     * @param provisional whether the row's period may still change: it is not closed, and not over or only just
     * @param alternative the same counted by the other day; null for dossiers finished
     * @param earlier the value it is compared with; absent where nothing was asked for or counted
     * @param hidden whether its numbers are null for being small, or because they would give small ones away
     */
    @Schema(name = "IndicatorValue")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Value(
            int version,

            @Schema(description = "null where hidden", nullable = true) @Nullable
            Long numerator,

            @Schema(description = "null where hidden", nullable = true) @Nullable
            Long denominator,

            @Nullable BigDecimal ratio,
            boolean provisional,

            @Schema(description = "The same counted by the other day; null for dossiers finished") @Nullable
            Alternative alternative,

            @Schema(
                    description = "The snapshot of a closed period whose value this is; null for what is counted now",
                    nullable = true)
            @Nullable
            Long snapshot,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EarlierValue earlier,

            @Schema(
                    description =
                            "Present and true where numerator, denominator and ratio are not shown, because they are small or"
                                    + " would give away what is small")
            @JsonInclude(JsonInclude.Include.NON_DEFAULT)
            boolean hidden) {

        /** One that is shown, and compared with nothing. */
        public Value(
                int version,
                @Nullable Long numerator,
                @Nullable Long denominator,
                @Nullable BigDecimal ratio,
                boolean provisional,
                @Nullable Alternative alternative,
                @Nullable Long snapshot) {
            this(version, numerator, denominator, ratio, provisional, alternative, snapshot, null, false);
        }

        Value withoutNumbers() {
            var other = alternative == null ? null : new Alternative(alternative.attribution(), null, null, null);
            return new Value(version, null, null, null, provisional, other, snapshot, earlier, true);
        }

        boolean hidesSome() {
            return hidden || (earlier != null && earlier.hidden());
        }

        /** The value as a snapshot keeps it. */
        public Value closedBy(long number) {
            return new Value(version, numerator, denominator, ratio, false, alternative, number);
        }

        Value besides(Value before) {
            return new Value(
                    version,
                    numerator,
                    denominator,
                    ratio,
                    provisional,
                    alternative,
                    snapshot,
                    EarlierValue.of(before, this),
                    hidden);
        }

        /** The same of nobody's dossiers, or nobody's services. */
        static Map<String, Value> none(Map<String, Value> values) {
            var nothing = new LinkedHashMap<String, Value>();
            values.forEach((id, value) -> nothing.put(id, value.none()));
            return nothing;
        }

        private Value none() {
            var none = alternative == null ? null : new Alternative(alternative.attribution(), 0L, 0L, null);
            return new Value(version, 0L, 0L, null, false, none, snapshot);
        }

        /** The same by the day asked for, which is the value itself where that is how it is counted; null if there is no choice. */
        @Nullable
        Alternative by(Attribution attribution) {
            return alternative == null || alternative.attribution() == attribution
                    ? alternative
                    : new Alternative(attribution, numerator, denominator, ratio);
        }

        /** Whether counting by the other day changes anything. */
        public boolean depends() {
            return alternative != null
                    && !(Objects.equals(alternative.numerator(), numerator)
                            && Objects.equals(alternative.denominator(), denominator));
        }
    }

    /**
     * How many ministries and provinces the numbers speak for.
     *
     * @param connected those with at least one dossier in the period
     * @param total those there are
     */
    public record Coverage(int connected, int total) {}

    /**
     * Which rows a page shows.
     *
     * @param page its number, from 0
     * @param size most rows of a page
     * @param total rows on all pages
     */
    @Schema(name = "IndicatorPaging")
    public record Paging(int page, int size, long total) {}
}

package vn.emc.reporting.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.definition.Quantity;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Measure;
import vn.emc.reporting.rollup.Population;

/** The sums of a whole period that any definition's values can be made of, now or later. */
@Component
@RequiredArgsConstructor
public class PeriodCells {
    private final CellSums cellSums;
    private final Organisations organisations;
    private final IndicatorSettings settings;
    private final Clock clock;

    /**
     * Sums of one organisation and level.
     *
     * @param organisation as it was then; null for sites nobody has told of
     * @param level null where dossiers do not say
     * @param levelByCatalogue of the services codes mean, and the level where they mean none; null where neither says it, and
     *     in what was frozen before it was noted
     * @param byArrival in the order of {@link Measure}
     * @param shifts by how much they change when counted by the days inside codes
     */
    public record Cell(
            @Nullable String organisation,
            @Nullable Integer level,
            @Nullable Integer levelByCatalogue,
            List<Long> byArrival,
            List<Long> shifts) {
        /** By who says the level. */
        public @Nullable Integer level(LevelSource from) {
            return switch (from) {
                case EVENT -> level;
                case CATALOGUE -> levelByCatalogue == null ? level : levelByCatalogue;
            };
        }
    }

    @Transactional(readOnly = true)
    public List<Cell> of(LocalDate from, LocalDate to, Population population) {
        var question = Question.ofAll(
                from, to, population, List.of(Grouping.ORGANISATION, Grouping.LEVEL, Grouping.CATALOGUE_LEVEL));
        var scope = new Scope(organisations.ownerships(View.AS_THEN, site -> true), true, null);
        var span = scope.isOfWholeMonths()
                ? Span.ofMonths(from, to, BusinessDay.of(clock.instant()))
                : Span.ofDays(from, to);
        var measures = Stream.of(Measure.values()).map(Quantity::of).toList();
        return cellSums.of(question, scope, span, measures, Set.of(Attribution.values()), settings.mostRows()).stream()
                .map(sums -> new Cell(
                        (String) sums.group().getFirst(),
                        level(sums.group().get(1)),
                        level(sums.group().getLast()),
                        sums.byArrival(),
                        sums.shifts()))
                .toList();
    }

    private static @Nullable Integer level(@Nullable Object code) {
        return code == null ? null : ((Number) code).intValue();
    }
}

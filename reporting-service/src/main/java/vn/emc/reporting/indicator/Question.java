package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.definition.OtherIndicator;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;

/**
 * What is asked of the cells.
 *
 * @param ids indicators made of dossiers
 * @param services indicators made of the services of catalogues, to stand beside them
 * @param from first day of the period
 * @param to its last day
 * @param groupBy at most two
 * @param attribution by which day dossiers received are counted; null for as each indicator's definition is set
 * @param live whether closed periods are counted anew as well, rather than answered as they were closed
 * @param compare the period to compare with; null for none
 */
public record Question(
        List<Indicator> ids,
        List<OtherIndicator> services,
        LocalDate from,
        LocalDate to,
        Filter filter,
        List<Grouping> groupBy,
        View view,
        Population population,
        @Nullable Attribution attribution,
        boolean live,
        @Nullable EarlierPeriod compare) {

    /** One of dossiers alone, that compares with nothing. */
    public Question(
            List<Indicator> ids,
            LocalDate from,
            LocalDate to,
            Filter filter,
            List<Grouping> groupBy,
            View view,
            Population population,
            @Nullable Attribution attribution,
            boolean live) {
        this(ids, List.of(), from, to, filter, groupBy, view, population, attribution, live, null);
    }

    /** Everything of a period, counted now, with organisations as they were then. */
    public static Question ofAll(LocalDate from, LocalDate to, Population population, List<Grouping> groupBy) {
        return new Question(
                List.of(Indicator.values()), from, to, Filter.NONE, groupBy, View.AS_THEN, population, null, true);
    }

    public @Nullable UnitCode organisation() {
        return filter.organisation();
    }

    public @Nullable Integer site() {
        return filter.site();
    }

    public @Nullable String procedure() {
        return filter.procedure();
    }

    public @Nullable ServiceLevel level() {
        return filter.level();
    }

    public @Nullable ServiceLevel catalogueLevel() {
        return filter.catalogueLevel();
    }

    public @Nullable ReceptionChannel channel() {
        return filter.channel();
    }

    public @Nullable UnitCode unit() {
        return filter.unit();
    }

    /** Whether it takes dossiers apart by the units they are counted for. */
    boolean byUnit() {
        return unit() != null || groups(Grouping.UNIT);
    }

    /** Whether it takes dossiers apart by how they came in. */
    boolean byChannel() {
        return channel() != null || groups(Grouping.CHANNEL);
    }

    /** Whether it takes dossiers apart by the level of catalogues. */
    boolean byCatalogueLevel() {
        return catalogueLevel() != null || groups(Grouping.CATALOGUE_LEVEL);
    }

    /** Whether it takes dossiers apart by the level they say. */
    boolean byLevel() {
        return level() != null || groups(Grouping.LEVEL);
    }

    boolean groups(Grouping grouping) {
        return groupBy.contains(grouping);
    }

    /** Whether rows follow one another in time. */
    public boolean isTrend() {
        return groupBy.stream().anyMatch(Grouping::isOfTime);
    }

    /** The first day of a row's dossiers. */
    LocalDate firstDay(Map<String, @Nullable Object> group) {
        return times(group, Grouping::firstDay).reduce(from, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The last day of a row's dossiers. */
    LocalDate lastDay(Map<String, @Nullable Object> group) {
        return times(group, Grouping::lastDay).reduce(to, (one, other) -> one.isBefore(other) ? one : other);
    }

    private Stream<LocalDate> times(Map<String, @Nullable Object> group, BiFunction<Grouping, String, LocalDate> day) {
        return groupBy.stream()
                .filter(grouping -> grouping.isOfTime() && group.get(grouping.parameter()) != null)
                .map(grouping -> day.apply(grouping, String.valueOf(group.get(grouping.parameter()))));
    }

    boolean needsProcedures() {
        return procedure() != null || groups(Grouping.PROCEDURE) || byCatalogueLevel();
    }

    /** The ids of all indicators asked for, as their columns stand beside one another. */
    public List<String> columns() {
        return Stream.concat(services.stream(), ids.stream()).map(Enum::name).toList();
    }

    /** The same question, with organisations seen so. */
    public Question in(View other) {
        return new Question(ids, services, from, to, filter, groupBy, other, population, attribution, live, compare);
    }

    /** The same question of dossiers, with rows of one kind. */
    public Question by(Grouping grouping) {
        return by(List.of(grouping));
    }

    Question by(List<Grouping> groupings) {
        return new Question(ids, from, to, filter, groupings, view, population, attribution, live);
    }

    /** The same cells of all indicators, counted now and cut so. */
    Question cutBy(
            List<Grouping> groupings,
            @Nullable UnitCode otherOrganisation,
            @Nullable Integer otherSite,
            @Nullable ServiceLevel otherLevel) {
        return new Question(
                List.of(Indicator.values()),
                from,
                to,
                new Filter(otherOrganisation, otherSite, procedure(), otherLevel, catalogueLevel(), channel(), unit()),
                groupings,
                view,
                population,
                attribution,
                true);
    }

    /** The same question of another period, compared with nothing. */
    Question of(IndicatorReport.Period other) {
        return new Question(
                ids, services, other.from(), other.to(), filter, groupBy, view, population, attribution, live, null);
    }
}

package vn.emc.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.organisations.View;
import vn.emc.reporting.rollup.Population;

/**
 * What is asked of the cells.
 *
 * @param from first day of the period
 * @param to its last day
 * @param organisation only this ministry's, province's or unit's sites
 * @param procedure only what this code means: a service's, a national one, or one as sent, also lengthened by a unit's
 * @param groupBy at most two
 * @param attribution by which day dossiers received are counted; null for as each indicator's definition is set
 * @param live whether closed periods are counted anew as well, rather than answered as they were closed
 * @param compare the period to compare with; null for none
 */
public record Question(
        List<Indicator> ids,
        LocalDate from,
        LocalDate to,
        @Nullable UnitCode organisation,
        @Nullable Integer site,
        @Nullable String procedure,
        @Nullable ServiceLevel level,
        List<Grouping> groupBy,
        View view,
        Population population,
        @Nullable Attribution attribution,
        boolean live,
        @Nullable EarlierPeriod compare) {

    /** One that compares with nothing. */
    public Question(
            List<Indicator> ids,
            LocalDate from,
            LocalDate to,
            @Nullable UnitCode organisation,
            @Nullable Integer site,
            @Nullable String procedure,
            @Nullable ServiceLevel level,
            List<Grouping> groupBy,
            View view,
            Population population,
            @Nullable Attribution attribution,
            boolean live) {
        this(ids, from, to, organisation, site, procedure, level, groupBy, view, population, attribution, live, null);
    }

    boolean groups(Grouping grouping) {
        return groupBy.contains(grouping);
    }

    /** Whether rows follow one another in time. */
    public boolean isTrend() {
        return groupBy.stream().anyMatch(Grouping::isOfTime);
    }

    boolean needsProcedures() {
        return procedure != null || groups(Grouping.PROCEDURE);
    }

    /** The same question, with organisations seen so. */
    public Question in(View other) {
        return new Question(
                ids,
                from,
                to,
                organisation,
                site,
                procedure,
                level,
                groupBy,
                other,
                population,
                attribution,
                live,
                compare);
    }

    /** The same question, with one row per ministry and province. */
    Question byOrganisation() {
        return by(List.of(Grouping.ORGANISATION));
    }

    /** The same question, with one row per site. */
    Question bySite() {
        return by(List.of(Grouping.SITE));
    }

    private Question by(List<Grouping> groupings) {
        return new Question(
                ids,
                from,
                to,
                organisation,
                site,
                procedure,
                level,
                groupings,
                view,
                population,
                attribution,
                live,
                compare);
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
                otherOrganisation,
                otherSite,
                procedure,
                otherLevel,
                groupings,
                view,
                population,
                attribution,
                true);
    }

    /** The same question of another period, compared with nothing. */
    Question of(IndicatorReport.Period other) {
        return new Question(
                ids,
                other.from(),
                other.to(),
                organisation,
                site,
                procedure,
                level,
                groupBy,
                view,
                population,
                attribution,
                live);
    }
}

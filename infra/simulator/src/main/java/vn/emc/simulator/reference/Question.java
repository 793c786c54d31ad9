package vn.emc.simulator.reference;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the platform, and of the reference.
 *
 * @param groupBy two at most
 * @param organisation only what belongs to it; null for all, as with the other filters
 */
public record Question(
        LocalDate from,
        LocalDate to,
        List<Group> groupBy,
        View view,
        Population population,
        Attribution attribution,
        @Nullable String organisation,
        @Nullable Integer site,
        @Nullable String procedure,
        @Nullable Integer level) {

    /** Organisations as they were on the dossier's day, or those that carry on today. */
    public enum View {
        AS_THEN,
        AS_NOW
    }

    /** Dossiers received in the period, or finished in it. */
    public enum Population {
        RECEIVED,
        FINISHED
    }

    /** The day of a dossier whose sender gave no time. */
    public enum Attribution {
        ARRIVAL,
        CODE_DATE;

        Attribution other() {
            return this == ARRIVAL ? CODE_DATE : ARRIVAL;
        }
    }

    /** Everything that was received in a period, by day of arrival. */
    public static Question of(LocalDate from, LocalDate to) {
        return new Question(
                from, to, List.of(), View.AS_THEN, Population.RECEIVED, Attribution.ARRIVAL, null, null, null, null);
    }

    public Question by(List<Group> groups) {
        return new Question(from, to, groups, view, population, attribution, organisation, site, procedure, level);
    }

    public Question seen(View otherView, Population otherPopulation, Attribution otherAttribution) {
        return new Question(
                from, to, groupBy, otherView, otherPopulation, otherAttribution, organisation, site, procedure, level);
    }

    public Question ofOrganisation(String code) {
        return new Question(from, to, groupBy, view, population, attribution, code, site, procedure, level);
    }

    public Question ofSite(int siteId) {
        return new Question(from, to, groupBy, view, population, attribution, organisation, siteId, procedure, level);
    }

    public Question ofProcedure(String code) {
        return new Question(from, to, groupBy, view, population, attribution, organisation, site, code, level);
    }

    public Question ofLevel(int code) {
        return new Question(from, to, groupBy, view, population, attribution, organisation, site, procedure, code);
    }

    /** The address at which the platform is asked. */
    String path() {
        var path = new StringBuilder("/api/reports/v1/indicators?from=" + from + "&to=" + to);
        path.append("&view=").append(view).append("&population=").append(population);
        path.append("&attribution=").append(attribution);
        add(path, "organisation", organisation);
        add(path, "site", site);
        add(path, "procedure", procedure);
        add(path, "level", level);
        if (!groupBy.isEmpty()) {
            add(path, "groupBy", groupBy.stream().map(Group::parameter).collect(Collectors.joining(",")));
        }
        return path.toString();
    }

    private static void add(StringBuilder path, String name, @Nullable Object value) {
        if (value != null) {
            path.append('&').append(name).append('=');
            path.append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}

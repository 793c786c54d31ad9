package vn.emc.reporting.offer;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.indicator.UsedServices;
import vn.emc.reporting.organisations.Ownership;

/** A query of the services that sites hold at the end of a row's period, and of what was applied for online in it. */
final class ServiceQuery {
    /** Before the first version, the first (see decision 0013). */
    private static final String ALWAYS = " true";

    /** In a trend nobody's services are older than their catalogue. */
    private static final String SINCE_THE_FIRST = " p.from_at < s.ends_at";

    /** A version that was replaced on its day judges none (see decision 0013), so it is not the first either. */
    private static final String SITES = """
            , stretch as (
                select * from unnest(?::text[], ?::date[], ?::timestamptz[]) as s (period, last_day, ends_at)),
            owner as (
                select * from unnest(?::int4[], ?::text[], ?::date[], ?::date[])
                    as o (site_id, organisation, first_day, last_day)),
            complete as (
                select p.*, (p.from_at at time zone 'Asia/Ho_Chi_Minh')::date as day from catalogue_period p
                where p.site_id = any(?) and p.parts <= (
                    select count(*) from catalogue_part a where a.site_id = p.site_id and a.version_id = p.version_id)),
            judging as (
                select p.* from complete p where not exists (
                    select from complete n where n.site_id = p.site_id and n.number > p.number and n.day <= p.day)),
            held as (
                select distinct on (s.period, p.site_id) s.period, s.last_day, p.site_id, p.version_id
                from stretch s join judging p on""";

    private static final String NEWEST = """

                order by s.period, p.site_id, (p.from_at < s.ends_at) desc,
                    case when p.from_at < s.ends_at then p.number else -p.number end desc),
            """;

    private final String beginning;
    private final List<Object> parameters = new ArrayList<>();

    /** Tables {@code used}, {@code held} and {@code owner}. */
    ServiceQuery(Question question, Scope scope, Integer[] sites, LocalDate today) {
        var stretches = Stretch.of(question, question.to().isBefore(today) ? question.to() : today);
        var used = UsedServices.of(question, scope, today);
        var owners = scope.ownerships();
        beginning =
                "with used as (" + used.sql() + ")" + SITES + (question.isTrend() ? SINCE_THE_FIRST : ALWAYS) + NEWEST;
        parameters.addAll(List.of(used.parameters()));
        parameters.addAll(List.of(
                texts(stretches.stream().map(Stretch::name)),
                texts(stretches.stream().map(Stretch::to)),
                stretches.stream().map(each -> end(each.to())).toArray(Timestamp[]::new),
                owners.stream().map(Ownership::siteId).toArray(Integer[]::new),
                texts(owners.stream().map(Ownership::organisation)),
                texts(owners.stream().map(Ownership::from)),
                texts(owners.stream().map(Ownership::to)),
                sites));
    }

    /** The whole query: further tables, and what is made of them. */
    String with(String rest) {
        return beginning + rest;
    }

    Object[] parameters(Object... ofTheRest) {
        return Stream.concat(parameters.stream(), Stream.of(ofTheRest)).toArray();
    }

    private static Timestamp end(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(BusinessDay.ZONE).toInstant());
    }

    private static String[] texts(Stream<?> values) {
        return values.map(String::valueOf).toArray(String[]::new);
    }
}

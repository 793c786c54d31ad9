package vn.emc.reporting.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.dossier.BusinessDay;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.indicator.FrozenServices.UseChange;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Scope;
import vn.emc.reporting.rollup.ChangeCause;

/**
 * What came after a period was first closed made of the use of services. A service is used or it is not: of several causes
 * together that make it so, it is the first in the order of {@link ChangeCause} without which it would not be.
 */
@Component
@RequiredArgsConstructor
class UseChanges {
    private static final String CHANGES = """
            changed as (
                select m.site_id, m.service_id, %s
                from closed_change c join code_match m on m.site_id = c.site_id and m.procedure_id = c.procedure_id
                    and c.day between m.first_day and m.last_day
                where not c.shifted and c.received_online <> 0 and m.service_id is not null
                    and c.population = ? and c.day between ? and ?
                group by 1, 2)
            select o.organisation, coalesce(u.online, 0) as online, %s
            from changed x join held h using (site_id)
            join catalogue_service s on s.version_id = h.version_id and s.service_id = x.service_id and s.level = any(?)
            join owner o on o.site_id = h.site_id and h.last_day between o.first_day and o.last_day
            left join used u on u.site_id = x.site_id and u.service_id = x.service_id""".formatted(
            each("coalesce(sum(c.received_online) filter (where c.cause = '%s'), 0) as \"%1$s\""), each("\"%s\""));

    private static final Integer[] ONLINE = {ServiceLevel.PARTLY_ONLINE.getCode(), ServiceLevel.FULLY_ONLINE.getCode()};

    private final JdbcTemplate database;
    private final SitesThere sites;
    private final Clock clock;

    /** @param question of a whole period, in no groups */
    List<UseChange> of(Question question, Scope scope) {
        var query = new ServiceQuery(question, scope, sites.of(scope), BusinessDay.of(clock.instant()));
        var changes = new TreeMap<String, Map<ChangeCause, Long>>();
        database.query(
                query.with(CHANGES),
                row -> {
                    add(row, changes.computeIfAbsent(row.getString(1), code -> new EnumMap<>(ChangeCause.class)));
                },
                query.parameters(question.population().getCode(), question.from(), question.to(), ONLINE));
        return changes.entrySet().stream()
                .flatMap(each -> each.getValue().entrySet().stream()
                        .filter(change -> change.getValue() != 0)
                        .map(change -> new UseChange(change.getKey(), each.getKey(), change.getValue())))
                .toList();
    }

    private static void add(ResultSet row, Map<ChangeCause, Long> changes) throws SQLException {
        var online = row.getLong("online");
        for (var cause : ChangeCause.values()) {
            online -= row.getLong(cause.name());
        }
        for (var cause : ChangeCause.values()) {
            var before = online;
            online += row.getLong(cause.name());
            changes.merge(cause, used(online) - used(before), Long::sum);
        }
    }

    private static long used(long online) {
        return online > 0 ? 1 : 0;
    }

    private static String each(String column) {
        return Stream.of(ChangeCause.values()).map(column::formatted).collect(Collectors.joining(", "));
    }
}

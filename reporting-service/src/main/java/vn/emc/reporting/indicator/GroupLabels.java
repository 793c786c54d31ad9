package vn.emc.reporting.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.organisations.Organisations;

/** Turns what the database groups by into codes for programs and names for people. */
@Component
@RequiredArgsConstructor
public class GroupLabels {
    private static final Long NO_PROCEDURE = 0L;
    /**
     * Those of the national database by the name a catalogue gives them, where one does; the asked sites' own first. One service is
     * chosen before its versions are read: joined the other way round, all versions of all sites were read for one name.
     */
    private static final String PROCEDURES = """
            select id, code, coalesce((
                select s.name from catalogue_service s where s.service_id = (
                    select m.service_id from code_match m
                    where m.group_id = p.id order by (m.site_id = any(?)) desc, m.service_id desc limit 1)
                order by s.version_id desc limit 1), name)
            from procedure p where id = any(?)""";

    private static final String SERVICES = """
            select distinct on (service_id) -service_id, id_mcdt, name
            from catalogue_service where service_id = any(?) order by service_id, version_id desc""";

    private final Organisations organisations;
    private final JdbcTemplate database;
    private final MessageSource messages;

    /** A group's code, null where dossiers do not say, and its name. */
    public record Label(@Nullable Object code, String name) {}

    /** All labels of one column of groups. */
    public Map<Object, Label> of(Grouping grouping, List<Object> groups, Scope scope, Locale language) {
        return switch (grouping) {
            case ORGANISATION, UNIT -> {
                var names = organisations.names();
                yield each(
                        groups,
                        code -> new Label(code, names.getOrDefault(String.valueOf(code), String.valueOf(code))));
            }
            case SITE -> {
                var names = organisations.siteNames();
                yield each(groups, id -> new Label(id, siteName(names.get(id), id)));
            }
            case PROCEDURE -> procedures(groups, scope, language);
            case LEVEL, CATALOGUE_LEVEL -> each(groups, level -> new Label(level, text("level." + level, language)));
            case CHANNEL -> each(groups, channel -> new Label(channel, text("channel." + channel, language)));
            case MONTH -> each(groups, month -> new Label(month, reversed(month)));
            case QUARTER -> each(groups, quarter -> new Label(quarter, quarter(quarter, language)));
            case YEAR -> each(groups, year -> new Label(year, String.valueOf(year)));
        };
    }

    public Label unknown(Locale language) {
        return new Label(null, text("group.unknown", language));
    }

    private static Map<Object, Label> each(List<Object> groups, Function<Object, Label> label) {
        var labels = new HashMap<Object, Label>();
        groups.forEach(group -> labels.computeIfAbsent(group, label));
        return labels;
    }

    private static String siteName(@Nullable String name, Object id) {
        return name == null ? String.valueOf(id) : name;
    }

    /** Numbers of procedures, and of services, negated. */
    private Map<Object, Label> procedures(List<Object> groups, Scope scope, Locale language) {
        var labels = new HashMap<Object, Label>();
        labels.put(NO_PROCEDURE, unknown(language));
        var ids = groups.stream().map(Long.class::cast).toList();
        var sites = scope.everything() ? new Integer[0] : scope.siteIds();
        label(labels, PROCEDURES, sites, numbers(ids.stream().filter(id -> id > 0)));
        label(labels, SERVICES, (Object)
                numbers(ids.stream().filter(id -> id < 0).map(id -> -id)));
        return labels;
    }

    private static Long[] numbers(Stream<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    private void label(Map<Object, Label> labels, String query, Object... parameters) {
        database.query(
                query,
                row -> {
                    var code = row.getString(2);
                    labels.put(row.getLong(1), new Label(code, Objects.requireNonNullElse(row.getString(3), code)));
                },
                parameters);
    }

    /** {@code 2024-03} as {@code 03/2024}. */
    private static String reversed(Object month) {
        var parts = String.valueOf(month).split("-", 2);
        return parts[1] + "/" + parts[0];
    }

    private String quarter(Object quarter, Locale language) {
        var parts = String.valueOf(quarter).split("-Q", 2);
        return messages.getMessage("group.quarter.name", new Object[] {parts[1], parts[0]}, language);
    }

    private String text(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}

package vn.emc.reporting.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what a site's codes mean on which days, within the transaction that holds the site's lock. Its cost depends on
 * the codes and versions of one site, never on dossiers or events.
 */
@Component
@RequiredArgsConstructor
class MatchingCodes {
    private static final String CODES =
            "select procedure_id, code from site_code join procedure on id = procedure_id where site_id = ?";
    private static final String FORGET = "delete from code_match where site_id = ? and procedure_id = any(?)";
    private static final String WRITE = """
            insert into code_match (site_id, procedure_id, first_day, last_day, service_id, kind, group_id, level)
            select ?, procedure_id, first_day, last_day, service_id, kind, group_id, level
            from unnest(?::int4[], ?::date[], ?::date[], ?::int8[], ?::text[], ?::int8[], ?::int2[])
                as m (procedure_id, first_day, last_day, service_id, kind, group_id, level)""";
    private static final String ALIASES =
            "select code, service_id from code_alias where site_id = ? and removed_at is null";

    private final JdbcTemplate database;
    private final CatalogueTables tables;
    private final KnownVersions versions;
    private final ProcedureNumbers numbers;

    /** All codes the site has sent; how many meanings they have now. */
    int matchAll(int siteId) {
        return match(siteId, codes(siteId, "", List.of()));
    }

    /** Lets the planner know of many new meanings at once, rather than when the database next looks after the table. */
    void analyze() {
        database.execute("analyze code_match");
    }

    void match(int siteId, Collection<Integer> procedureIds) {
        Object ids = procedureIds.toArray(Integer[]::new);
        match(siteId, codes(siteId, " and procedure_id = any(?)", List.of(ids)));
    }

    /** One code, where the site has ever sent it. */
    void match(int siteId, String code) {
        match(siteId, codes(siteId, " and code = ?", List.of(code)));
    }

    private Map<Integer, String> codes(int siteId, String condition, List<Object> parameters) {
        var all = new ArrayList<Object>();
        all.add(siteId);
        all.addAll(parameters);
        var codes = new HashMap<Integer, String>();
        database.query(
                CODES + condition,
                row -> {
                    codes.put(row.getInt(1), row.getString(2));
                },
                all.toArray());
        return codes;
    }

    private int match(int siteId, Map<Integer, String> codes) {
        if (codes.isEmpty()) {
            return 0;
        }
        var days = tables.days(siteId);
        var known = new HashMap<Long, KnownVersion>();
        days.forEach(each -> known.put(each.versionId(), versions.of(siteId, each.versionId())));
        var matching = SiteMatching.of(days, known, decisions(siteId));
        var matches = codes.entrySet().stream()
                .flatMap(code -> matching.match(code.getKey(), code.getValue()).stream())
                .toList();
        write(siteId, codes.keySet(), matches);
        return matches.size();
    }

    private Decisions decisions(int siteId) {
        var aliases = aliases(siteId);
        var newest = aliases.isEmpty() ? List.<Long>of() : tables.newestWith(siteId, Set.copyOf(aliases.values()));
        return Decisions.of(
                aliases, newest.stream().map(id -> versions.of(siteId, id)).toList());
    }

    private Map<String, Long> aliases(int siteId) {
        var aliases = new HashMap<String, Long>();
        database.query(
                ALIASES,
                row -> {
                    aliases.put(row.getString(1), row.getLong(2));
                },
                siteId);
        return aliases;
    }

    private void write(int siteId, Collection<Integer> procedureIds, List<CodeMatch> matches) {
        database.update(FORGET, siteId, procedureIds.toArray(Integer[]::new));
        if (matches.isEmpty()) {
            return;
        }
        var nationals = new TreeSet<String>();
        matches.forEach(match -> {
            if (match.national() != null) {
                nationals.add(match.national());
            }
        });
        var ids = numbers.of(nationals);
        database.update(
                WRITE,
                siteId,
                column(matches, CodeMatch::procedureId).toArray(Integer[]::new),
                column(matches, match -> match.first().toString()).toArray(String[]::new),
                column(matches, match -> match.last().toString()).toArray(String[]::new),
                column(matches, CodeMatch::serviceId).toArray(Long[]::new),
                column(matches, match -> match.kind().name()).toArray(String[]::new),
                column(matches, match -> match.group(ids)).toArray(Long[]::new),
                column(matches, CodeMatch::level).toArray(Integer[]::new));
    }

    private static <T> List<T> column(List<CodeMatch> matches, Function<CodeMatch, T> value) {
        return matches.stream().map(value).toList();
    }
}

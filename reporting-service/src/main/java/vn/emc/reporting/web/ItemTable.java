package vn.emc.reporting.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.emc.reporting.web.Item.Kind;

/**
 * How often each page and service was looked at. Of one site, day and kind at most {@value #MOST} are told apart, so that invented
 * addresses fill no database; what comes beyond is counted together.
 */
@Component
@RequiredArgsConstructor
class ItemTable {
    static final int MOST = 5_000;

    private static final String KNOWN = """
        select site_id, day, kind, i.name from unnest(?::int4[], ?::date[], ?::char[], ?::text[]) as k (site_id, day, kind, name)
        join web_item i using (site_id, day, kind, name)\
        """;
    private static final String NUMBER = """
        select site_id, day, kind, count(*)
        from unnest(?::int4[], ?::date[], ?::char[]) as k (site_id, day, kind)
        join web_item i using (site_id, day, kind) group by site_id, day, kind\
        """;
    private static final String ADD = """
        insert into web_item as i (site_id, day, kind, name, title, views, signals)
        select * from unnest(?::int4[], ?::date[], ?::char[], ?::text[], ?::text[], ?::int8[], ?::int8[])
        on conflict (site_id, day, kind, name) do update set title = coalesce(excluded.title, i.title),
            views = i.views + excluded.views, signals = i.signals + excluded.signals\
        """;

    private final JdbcTemplate database;

    void add(Map<Item, ItemCounts> counts) {
        if (counts.isEmpty()) {
            return;
        }
        var bounded = bounded(counts);
        var items = bounded.keySet();
        var values = bounded.values();
        database.update(
                ADD,
                sites(items),
                days(items),
                kinds(items),
                column(items, Item::name, String[]::new),
                titles(values),
                column(values, each -> each.views, Long[]::new),
                column(values, each -> each.signals, Long[]::new));
    }

    private Map<Item, ItemCounts> bounded(Map<Item, ItemCounts> counts) {
        var known = known(counts.keySet());
        var unknown = counts.keySet().stream()
                .filter(item -> !known.contains(item) && !item.name().equals(Item.OTHERS))
                .toList();
        var numbers = unknown.isEmpty() ? Map.<Item, Integer>of() : numbers(unknown);
        var room = new HashMap<Item, Integer>();
        var bounded = new TreeMap<Item, ItemCounts>();
        counts.forEach((item, added) -> {
            var fits = known.contains(item)
                    || item.name().equals(Item.OTHERS)
                    || room.merge(item.others(), 1, Integer::sum) + numbers.getOrDefault(item.others(), 0) <= MOST;
            if (fits) {
                bounded.put(item, added);
            } else {
                bounded.merge(item.others(), added, ItemCounts::plus);
            }
        });
        return bounded;
    }

    private Set<Item> known(Collection<Item> items) {
        var known = new HashSet<Item>();
        database.query(
                KNOWN,
                row -> {
                    known.add(new Item(
                            new SiteDay(row.getInt(1), row.getObject(2, LocalDate.class)),
                            kind(row.getString(3)),
                            row.getString(4)));
                },
                sites(items),
                days(items),
                kinds(items),
                column(items, Item::name, String[]::new));
        return known;
    }

    /** How many there are of each site, day and kind, by the item that gathers the others. */
    private Map<Item, Integer> numbers(List<Item> items) {
        var groups = items.stream().map(Item::others).distinct().toList();
        var numbers = new HashMap<Item, Integer>();
        database.query(
                NUMBER,
                row -> {
                    var siteDay = new SiteDay(row.getInt(1), row.getObject(2, LocalDate.class));
                    numbers.put(new Item(siteDay, kind(row.getString(3)), Item.OTHERS), row.getInt(4));
                },
                sites(groups),
                days(groups),
                kinds(groups));
        return numbers;
    }

    private static Kind kind(String code) {
        return code.equals(Kind.PAGE.code()) ? Kind.PAGE : Kind.SERVICE;
    }

    private static Object sites(Collection<Item> items) {
        return column(items, item -> item.siteDay().siteId(), Integer[]::new);
    }

    private static Object days(Collection<Item> items) {
        return column(items, item -> item.siteDay().day().toString(), String[]::new);
    }

    private static Object kinds(Collection<Item> items) {
        return column(items, item -> item.kind().code(), String[]::new);
    }

    private static Object titles(Collection<ItemCounts> counts) {
        var titles = new @Nullable String[counts.size()];
        var at = 0;
        for (var each : counts) {
            titles[at++] = each.title;
        }
        return titles;
    }

    private static <R, T> Object column(Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}

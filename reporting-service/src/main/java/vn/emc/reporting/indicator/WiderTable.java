package vn.emc.reporting.indicator;

import static vn.emc.reporting.indicator.Grouping.LEVEL;
import static vn.emc.reporting.indicator.Grouping.ORGANISATION;
import static vn.emc.reporting.indicator.Grouping.PROCEDURE;
import static vn.emc.reporting.indicator.Grouping.SITE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;

/**
 * The table that decides what an answer hides: the answer's rows, and two ways to cut wherever there is room for a second.
 *
 * @param ways its rows, and its columns if it has any
 * @param shown which row or column the answer is, where it is one only
 */
record WiderTable(Question question, List<Grouping> ways, Map<Grouping, String> shown) {
    private static final int MOST_WAYS = 2;

    /** A figure of a table: the table, and the figure's group. */
    record Among(Question question, Map<String, @Nullable Object> group) {}

    /** @param byLevel whether levels may be its columns */
    static WiderTable of(Question question, Scope scope, boolean byLevel) {
        var ways = EnumSet.noneOf(Grouping.class);
        ways.addAll(question.groupBy());
        var shown = new EnumMap<Grouping, String>(Grouping.class);
        var organisation = question.organisation();
        var level = question.level();
        if (ways.contains(SITE) || ways.contains(PROCEDURE)) {
            // Sites lie under their organisations; procedures of each organisation would be too many.
            if (ways.equals(EnumSet.of(SITE))) {
                ways.add(ORGANISATION);
            }
        } else {
            var whole = scope.organisation();
            if (isRoot(organisation) && whole != null && ways.size() < MOST_WAYS && ways.add(ORGANISATION)) {
                shown.put(ORGANISATION, Figures.name(whole.value()));
                organisation = null;
            }
            if (byLevel && ways.size() < MOST_WAYS && ways.add(LEVEL) && level != null) {
                shown.put(LEVEL, Figures.name(level.getCode()));
                level = null;
            }
        }
        var sorted = List.copyOf(ways);
        return new WiderTable(question.cutBy(sorted, organisation, question.site(), level), sorted, shown);
    }

    /** No wider than asked. */
    static WiderTable as(Question question) {
        return new WiderTable(question, question.groupBy(), Map.of());
    }

    /** Where all of a table is one figure among others: a site's among sites, a level's among levels, an organisation's. */
    static List<Among> among(Question question, Scope scope) {
        var among = new ArrayList<Among>();
        var organisation = question.organisation();
        var site = question.site();
        var level = question.level();
        if (site != null) {
            among.add(new Among(question.cutBy(List.of(SITE), organisation, null, level), group(SITE, site)));
        }
        if (level != null) {
            among.add(
                    new Among(question.cutBy(List.of(LEVEL), organisation, site, null), group(LEVEL, level.getCode())));
        }
        var whole = scope.organisation();
        if (isRoot(organisation) && whole != null) {
            among.add(new Among(
                    question.cutBy(List.of(ORGANISATION), null, site, level), group(ORGANISATION, whole.value())));
        }
        return among;
    }

    private static boolean isRoot(@Nullable UnitCode organisation) {
        return organisation != null && organisation.equals(organisation.root());
    }

    private static Map<String, @Nullable Object> group(Grouping grouping, Object value) {
        return Collections.singletonMap(grouping.parameter(), value);
    }
}

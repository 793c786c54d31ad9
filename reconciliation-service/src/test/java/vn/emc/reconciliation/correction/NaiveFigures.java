package vn.emc.reconciliation.correction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.RandomLists;
import vn.emc.reconciliation.list.DossierLine;

/** The indicators as annex 1 of the letter says them, counted one after the other. */
final class NaiveFigures {
    private NaiveFigures() {}

    /** By site and indicator: what is above the line and what is below it. */
    static Map<String, String> of(Collection<DossierLine> lines) {
        var sums = new TreeMap<String, long[]>();
        for (var line : lines) {
            if (isIn(line.receivedOn())) {
                add(line, sums);
            }
        }
        var texts = new TreeMap<String, String>();
        sums.forEach((key, sum) -> texts.put(key, sum[0] + "/" + sum[1]));
        return texts;
    }

    private static void add(DossierLine line, Map<String, long[]> sums) {
        var done = line.finishedOn() != null || line.status() == null || line.status() == 3;
        var online = is(line.reception(), 1);
        var full = is(line.level(), 4) && online && done && is(line.result(), 1) && !is(line.payment(), 2);
        count(sums, line, "B1", online, true);
        count(sums, line, "B2", full, true);
        count(sums, line, "B3", full, is(line.level(), 4));
        count(sums, line, "B4", online, is(line.level(), 4));
        count(sums, line, "B5", online, is(line.level(), 3));
        count(sums, line, "B6", is(line.payment(), 1), done && (is(line.payment(), 1) || is(line.payment(), 2)));
        count(sums, line, "B7", is(line.post(), 1) || is(line.post(), 2), done);
    }

    private static void count(
            Map<String, long[]> sums, DossierLine line, String indicator, boolean above, boolean below) {
        var sum = sums.computeIfAbsent(line.siteId() + " " + indicator, key -> new long[2]);
        if (below) {
            sum[1]++;
            sum[0] += above ? 1 : 0;
        }
    }

    private static boolean isIn(@Nullable LocalDate day) {
        return day != null && !day.isBefore(RandomLists.FROM) && !day.isAfter(RandomLists.TO);
    }

    private static boolean is(@Nullable Integer said, int value) {
        return said != null && said == value;
    }
}

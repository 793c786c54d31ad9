package vn.emc.reconciliation.comparison;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** Counts dossiers by procedure, unit and month while lines are classified: by numbers, and by words only in the end. */
final class PopulationCount {
    private static final int MOST_MONTHS = 1 << 12;
    private static final ComparedField[] FIELDS = ComparedField.values();

    private final TwoLists lists;
    private final long[] emcProcedures;
    private final long[] emcUnits;
    private final long[] localProcedures;
    private final long[] localUnits;
    private final long[] months = new long[MOST_MONTHS];
    /** Of each field the number all of EMC's lines have; negative once there were two. */
    private final int[] constants = new int[FIELDS.length];

    private long emcLines;
    private long dossiers;
    private boolean anyConstant = true;
    /** Lists are mostly in the order of their days. */
    private int lastDay;

    private int lastMonth;

    PopulationCount(TwoLists lists) {
        this.lists = lists;
        emcProcedures = new long[lists.emc().procedures().size() + 1];
        emcUnits = new long[lists.emc().units().size() + 1];
        localProcedures = new long[lists.local().procedures().size() + 1];
        localUnits = new long[lists.local().units().size() + 1];
    }

    /** @param line the one that describes the dossier */
    void add(int line) {
        var facts = lists.facts(line);
        var ofUnit = lists.isLocal(line);
        (ofUnit ? localProcedures : emcProcedures)[Facts.get(facts, ComparedField.PROCEDURE)]++;
        (ofUnit ? localUnits : emcUnits)[Facts.get(facts, ComparedField.UNIT)]++;
        months[month(Days.received(lists.days(line)))]++;
        dossiers++;
        if (!ofUnit) {
            compare(facts);
        }
    }

    Population population() {
        var constant = EnumSet.noneOf(ComparedField.class);
        for (var field : FIELDS) {
            if (emcLines > 1 && constants[field.getPlace()] > 0) {
                constant.add(field);
            }
        }
        var procedures = new HashMap<String, Long>();
        add(procedures, lists.emc().procedures(), emcProcedures);
        add(procedures, lists.local().procedures(), localProcedures);
        var units = new HashMap<String, Long>();
        add(units, lists.emc().units(), emcUnits);
        var known = new HashSet<>(units.keySet());
        add(units, lists.local().units(), localUnits);
        return new Population(dossiers, procedures, units, byMonth(), known, constant);
    }

    private int month(int day) {
        if (day != lastDay) {
            lastDay = day;
            lastMonth = Days.month(day);
        }
        return lastMonth;
    }

    private void compare(long facts) {
        if (!anyConstant) {
            return;
        }
        var any = false;
        for (var field : FIELDS) {
            var place = field.getPlace();
            var number = Facts.get(facts, field);
            constants[place] = emcLines == 0 || constants[place] == number ? number : -1;
            any |= constants[place] >= 0;
        }
        anyConstant = any;
        emcLines++;
    }

    private Map<String, Long> byMonth() {
        var byMonth = new HashMap<String, Long>();
        for (var month = 1; month < MOST_MONTHS; month++) {
            if (months[month] > 0) {
                byMonth.put(Days.monthText(month), months[month]);
            }
        }
        return byMonth;
    }

    private static void add(Map<String, Long> all, Dictionary codes, long[] counts) {
        for (var code = 1; code < counts.length; code++) {
            if (counts[code] > 0) {
                all.merge(String.valueOf(codes.text(code)), counts[code], Long::sum);
            }
        }
    }
}

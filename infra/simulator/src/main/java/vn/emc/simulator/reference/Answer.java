package vn.emc.simulator.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.emc.simulator.truth.Indicator;
import vn.emc.simulator.truth.Ratio;

/**
 * An answer's rows by their groups' codes, {@code null} for what is not known; each with the indicators by the day asked for
 * and by the other one.
 */
record Answer(Map<List<String>, Row> rows) {

    Answer() {
        this(new HashMap<>());
    }

    record Row(Map<Indicator, Ratio> asked, Map<Indicator, Ratio> alternative) {
        Row() {
            this(new EnumMap<>(Indicator.class), new EnumMap<>(Indicator.class));
        }

        boolean hasDossiers() {
            return asked.getOrDefault(Indicator.B1, Ratio.NOTHING).denominator() != 0;
        }
    }

    Row row(List<String> group) {
        return rows.computeIfAbsent(group, ignored -> new Row());
    }

    /** What is not the same in the other answer, for people. */
    List<String> differences(Answer other) {
        var differences = new ArrayList<String>();
        for (var group : allGroups(other)) {
            var ours = rows.get(group);
            var theirs = other.rows.get(group);
            if (ours == null || theirs == null || !ours.equals(theirs)) {
                differences.add("%s: expected %s, but the platform says %s".formatted(group, ours, theirs));
            }
        }
        return differences;
    }

    private Set<List<String>> allGroups(Answer other) {
        var groups = new HashSet<>(rows.keySet());
        groups.addAll(other.rows.keySet());
        return groups;
    }
}

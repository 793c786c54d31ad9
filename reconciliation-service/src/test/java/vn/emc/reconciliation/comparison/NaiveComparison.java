package vn.emc.reconciliation.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.ProcedureCode;
import vn.emc.reconciliation.comparison.RandomLists.Entry;
import vn.emc.reconciliation.list.DossierLine;

/** The rules of a comparison written down as plainly as they can be, without a thought of speed. */
final class NaiveComparison {
    /** What becomes of a dossier; rows as in the files, 0 for none. */
    record Verdict(FindingClass kind, long emcRow, long localRow, Set<ComparedField> fields) {}

    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<FindingClass, Integer> emcLines = new EnumMap<>(FindingClass.class);
    private final Map<FindingClass, Integer> localLines = new EnumMap<>(FindingClass.class);
    private int emcOutside;
    private int localOutside;
    private final Rules.Catalogue catalogue;

    NaiveComparison(List<Entry> emc, List<Entry> local, Rules.Catalogue catalogue) {
        this.catalogue = catalogue;
        var emcByKey = byKey(emc);
        var localByKey = byKey(local);
        emcByKey.forEach((key, ofEmc) -> dossiers(emc, local, ofEmc, localByKey.getOrDefault(key, List.of())));
        localByKey.forEach((key, ofUnit) -> {
            if (!emcByKey.containsKey(key)) {
                dossiers(emc, local, List.of(), ofUnit);
            }
        });
    }

    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    Map<FindingClass, Integer> emcLines() {
        return emcLines;
    }

    Map<FindingClass, Integer> localLines() {
        return localLines;
    }

    int emcOutside() {
        return emcOutside;
    }

    int localOutside() {
        return localOutside;
    }

    /** Places of the lines of each dossier; a code of which nothing is left is a dossier of its own. */
    private static Map<String, List<Integer>> byKey(List<Entry> list) {
        var byKey = new LinkedHashMap<String, List<Integer>>();
        for (var place = 0; place < list.size(); place++) {
            var line = list.get(place).line();
            var bare = line.codeProfile().replaceAll("[ .\\-_/]", "");
            var upper = bare.replaceAll("[^\\x00-\\x7F]", "#").toUpperCase(Locale.ROOT);
            var key = bare.isEmpty()
                    ? "none " + place + System.identityHashCode(list)
                    : line.siteId() + " " + upper + bare.replaceAll("[\\x00-\\x7F]", "");
            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(place);
        }
        return byKey;
    }

    private void dossiers(List<Entry> emc, List<Entry> local, List<Integer> ofEmc, List<Integer> ofUnit) {
        var emcFirsts = firsts(emc, ofEmc);
        var localFirsts = firsts(local, ofUnit);
        var same = new TreeMap<String, Integer>(emcFirsts);
        same.keySet().retainAll(localFirsts.keySet());
        var emcTaken = new ArrayList<>(same.values());
        var localTaken = new ArrayList<Integer>();
        same.forEach((code, emcPlace) -> {
            int localPlace = Objects.requireNonNull(localFirsts.get(code));
            pair(emc, emcPlace, local, localPlace, false);
            localTaken.add(localPlace);
        });
        if (same.isEmpty() && !ofEmc.isEmpty() && !ofUnit.isEmpty()) {
            pair(emc, ofEmc.getFirst(), local, ofUnit.getFirst(), true);
            emcTaken.add(ofEmc.getFirst());
            localTaken.add(ofUnit.getFirst());
        }
        for (var place : ofEmc) {
            if (!emcTaken.contains(place)) {
                var only = emcTaken.isEmpty() && place.equals(ofEmc.getFirst());
                alone(emc.get(place), place, only ? FindingClass.ONLY_EMC : FindingClass.DUPLICATE_EMC);
            }
        }
        for (var place : ofUnit) {
            if (!localTaken.contains(place)) {
                var only = localTaken.isEmpty() && place.equals(ofUnit.getFirst());
                alone(local.get(place), place, only ? FindingClass.ONLY_LOCAL : FindingClass.DUPLICATE_LOCAL);
            }
        }
    }

    /** The first line of each spelling. */
    private static Map<String, Integer> firsts(List<Entry> list, List<Integer> places) {
        var firsts = new LinkedHashMap<String, Integer>();
        places.forEach(place -> firsts.putIfAbsent(list.get(place).line().codeProfile(), place));
        return firsts;
    }

    private void alone(Entry entry, int place, FindingClass kind) {
        var ofEmc = kind == FindingClass.ONLY_EMC || kind == FindingClass.DUPLICATE_EMC;
        if (!entry.inPeriod()) {
            emcOutside += ofEmc ? 1 : 0;
            localOutside += ofEmc ? 0 : 1;
            return;
        }
        (ofEmc ? emcLines : localLines).merge(kind, 1, Integer::sum);
        verdicts.add(new Verdict(kind, ofEmc ? place + 2 : 0, ofEmc ? 0 : place + 2, Set.of()));
    }

    private void pair(List<Entry> emcList, int emcPlace, List<Entry> localList, int localPlace, boolean variant) {
        var emc = emcList.get(emcPlace);
        var local = localList.get(localPlace);
        emcOutside += emc.inPeriod() ? 0 : 1;
        localOutside += local.inPeriod() ? 0 : 1;
        if (!emc.inPeriod() && !local.inPeriod()) {
            return;
        }
        var fields = fields(emc.line(), local.line());
        var kind = kind(emc, local, fields, variant);
        emcLines.merge(kind, emc.inPeriod() ? 1 : 0, Integer::sum);
        localLines.merge(kind, local.inPeriod() ? 1 : 0, Integer::sum);
        if (kind != FindingClass.MATCH) {
            verdicts.add(new Verdict(kind, emcPlace + 2, localPlace + 2, fields));
        }
    }

    private FindingClass kind(Entry emc, Entry local, Set<ComparedField> fields, boolean variant) {
        var procedure = emc.line().procedure();
        var otherCode = local.line().procedure() != null
                && !Objects.equals(procedure, local.line().procedure());
        if (emc.inPeriod() != local.inPeriod() || receivedElsewhere(emc, local)) {
            return FindingClass.PERIOD_SHIFT;
        }
        if (!fields.isEmpty()) {
            return FindingClass.FIELD_DIFF;
        }
        if (procedure == null || !catalogue.knows(emc.line().siteId(), procedure)) {
            return FindingClass.NOT_IN_CATALOGUE;
        }
        return variant || otherCode ? FindingClass.KEY_VARIANT : FindingClass.MATCH;
    }

    private static boolean receivedElsewhere(Entry emc, Entry local) {
        return local.line().receivedOn() != null
                && received(emc.line().receivedOn(), emc.inPeriod())
                        != received(local.line().receivedOn(), true);
    }

    private static boolean received(@Nullable LocalDate day, boolean otherwise) {
        return day == null ? otherwise : !day.isBefore(RandomLists.FROM) && !day.isAfter(RandomLists.TO);
    }

    private static Set<ComparedField> fields(DossierLine emc, DossierLine local) {
        var fields = EnumSet.noneOf(ComparedField.class);
        differs(fields, ComparedField.STATUS, emc.status(), local.status());
        differs(fields, ComparedField.LEVEL, emc.level(), local.level());
        differs(fields, ComparedField.RECEPTION, emc.reception(), local.reception());
        differs(fields, ComparedField.RESULT, emc.result(), local.result());
        differs(fields, ComparedField.PAYMENT, zero(emc.payment()), local.payment());
        differs(fields, ComparedField.POST, zero(emc.post()), local.post());
        differs(fields, ComparedField.PROCEDURE, national(emc.procedure()), national(local.procedure()));
        differs(fields, ComparedField.UNIT, upper(emc.unit()), upper(local.unit()));
        return fields;
    }

    private static void differs(
            Set<ComparedField> fields, ComparedField field, @Nullable Object emc, @Nullable Object local) {
        if (local != null && !local.equals(emc)) {
            fields.add(field);
        }
    }

    private static Integer zero(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static @Nullable String national(@Nullable String code) {
        var national = code == null ? null : ProcedureCode.of(code).national();
        return national == null ? code : national;
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }
}

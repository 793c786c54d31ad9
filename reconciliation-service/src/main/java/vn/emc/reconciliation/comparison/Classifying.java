package vn.emc.reconciliation.comparison;

import java.util.EnumMap;
import java.util.Map;

/** Puts each line into its class, once it is known which belong together. */
final class Classifying {
    private static final int PROGRESS = 1 << 16;

    private final TwoLists lists;
    private final DossierGroups groups;
    private final Counting counting;
    private final Difference difference;
    private final KnownProcedures known;
    private final Finding.Sink sink;
    private final ComparisonWatch watch;
    private final Tally tally = new Tally();
    private final PopulationCount population;

    Classifying(TwoLists lists, DossierGroups groups, Rules rules, Finding.Sink sink, ComparisonWatch watch) {
        this.lists = lists;
        this.groups = groups;
        this.sink = sink;
        this.watch = watch;
        counting = new Counting(rules);
        difference = new Difference(lists, rules);
        population = new PopulationCount(lists);
        known = new KnownProcedures(lists, rules.catalogue());
    }

    Outcome run() {
        for (var line = 0; line < lists.size(); line++) {
            if (groups.isDuplicate(line)) {
                alone(line, lists.isLocal(line) ? FindingClass.DUPLICATE_LOCAL : FindingClass.DUPLICATE_EMC);
            } else if (groups.isSingle(line)) {
                alone(line, lists.isLocal(line) ? FindingClass.ONLY_LOCAL : FindingClass.ONLY_EMC);
            } else if (!lists.isLocal(line)) {
                pair(line, groups.link(line));
            }
            if (line % PROGRESS == PROGRESS - 1) {
                watch.classified(PROGRESS);
            }
        }
        watch.classified(lists.size() % PROGRESS);
        return tally.outcome(lists, population.population());
    }

    private void alone(int line, FindingClass kind) {
        var ofUnit = lists.isLocal(line);
        if (!Facts.isInPeriod(lists.facts(line))) {
            tally.outside(ofUnit);
            return;
        }
        var bits = counting.of(lists.facts(line), lists.days(line));
        // Nobody counts a dossier twice on purpose: a duplicate in the unit's list adds nothing.
        var localBits = kind == FindingClass.ONLY_LOCAL ? bits : 0;
        var inCatalogue = ofUnit || known.has(line);
        tally.add(kind, !ofUnit, ofUnit, ofUnit ? 0 : bits, localBits);
        population.add(line);
        tally.marks(false, false, inCatalogue);
        var listed = lists.listed(line);
        sink.take(new Finding(
                kind,
                Map.of(),
                false,
                false,
                inCatalogue,
                ofUnit ? null : listed,
                ofUnit ? listed : null,
                groups.isDuplicate(line) ? lists.row(groups.link(line)) : 0,
                Tally.counts(ofUnit ? 0 : bits),
                Tally.counts(localBits)));
    }

    private void pair(int emc, int local) {
        var emcFacts = lists.facts(emc);
        var localFacts = lists.facts(local);
        var emcIn = Facts.isInPeriod(emcFacts);
        var localIn = Facts.isInPeriod(localFacts);
        if (!emcIn && !localIn) {
            tally.outside(false);
            tally.outside(true);
            return;
        }
        // The line that lies beside the period is in nobody's total: its dossier counts on the other side alone.
        if (!emcIn || !localIn) {
            tally.outside(emcIn);
        }
        var bits = difference.between(emcFacts, localFacts);
        var emcDays = lists.days(emc);
        var localDays = lists.days(local);
        var inCatalogue = known.has(emc);
        var shifted = emcIn != localIn || isReceivedElsewhere(emcFacts, emcDays, localDays);
        var kind = kind(shifted, bits, inCatalogue, groups.isVariant(emc));
        var emcBits = emcIn ? counting.of(emcFacts, emcDays) : 0;
        var localBits = localIn ? counting.ifUnitIsRight(emcFacts, emcDays, localFacts, localDays) : 0;
        tally.add(kind, emcIn, localIn, emcBits, localBits);
        population.add(emc);
        if (kind != FindingClass.MATCH) {
            found(emc, local, kind, bits, inCatalogue, emcBits, localBits);
        }
    }

    /** Whether only one side has received the dossier in the period; the other finished it there. */
    private boolean isReceivedElsewhere(long emcFacts, int emcDays, int localDays) {
        return Days.received(localDays) != 0
                && counting.isReceived(emcFacts, emcDays) != counting.isReceived(emcFacts, localDays);
    }

    private static FindingClass kind(boolean shifted, int bits, boolean inCatalogue, boolean variant) {
        if (shifted) {
            return FindingClass.PERIOD_SHIFT;
        }
        if ((bits & ~Difference.PROCEDURE_VARIANT) != 0) {
            return FindingClass.FIELD_DIFF;
        }
        if (!inCatalogue) {
            return FindingClass.NOT_IN_CATALOGUE;
        }
        return variant || bits != 0 ? FindingClass.KEY_VARIANT : FindingClass.MATCH;
    }

    private void found(
            int emc, int local, FindingClass kind, int bits, boolean inCatalogue, int emcBits, int localBits) {
        var procedureVariant = (bits & Difference.PROCEDURE_VARIANT) != 0;
        tally.marks(groups.isVariant(emc), procedureVariant, inCatalogue);
        sink.take(new Finding(
                kind,
                changes(emc, local, bits),
                groups.isVariant(emc),
                procedureVariant,
                inCatalogue,
                lists.listed(emc),
                lists.listed(local),
                0,
                Tally.counts(emcBits),
                Tally.counts(localBits)));
    }

    private Map<ComparedField, Counts> changes(int emc, int local, int bits) {
        var changes = new EnumMap<ComparedField, Counts>(ComparedField.class);
        var own = counting.of(lists.facts(emc), lists.days(emc));
        for (var field : ComparedField.of(bits)) {
            var other = counting.ifUnitIsRight(
                    lists.facts(emc), lists.days(emc), lists.facts(local), lists.days(local), field);
            tally.field(field, own, other);
            changes.put(field, Tally.counts(other).minus(Tally.counts(own)));
        }
        return changes;
    }
}

package vn.emc.reconciliation.comparison;

import java.util.BitSet;

/** Which procedures of EMC's list the catalogues have: each is asked for once. */
final class KnownProcedures {
    private final TwoLists lists;
    private final Rules.Catalogue catalogue;
    private final BitSet asked = new BitSet();
    private final BitSet known = new BitSet();

    KnownProcedures(TwoLists lists, Rules.Catalogue catalogue) {
        this.lists = lists;
        this.catalogue = catalogue;
    }

    /** A line that names no procedure is in no catalogue. */
    boolean has(int line) {
        var facts = lists.facts(line);
        var procedure = Facts.get(facts, ComparedField.PROCEDURE);
        if (procedure == 0) {
            return false;
        }
        var place = Facts.site(facts) * Facts.MOST_CODES + procedure;
        if (!asked.get(place)) {
            asked.set(place);
            var text = lists.emc().procedures().text(procedure);
            known.set(place, catalogue.knows(lists.siteId(line), String.valueOf(text)));
        }
        return known.get(place);
    }
}

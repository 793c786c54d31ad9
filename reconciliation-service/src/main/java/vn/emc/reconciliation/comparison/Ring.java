package vn.emc.reconciliation.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines with one key: which of them are pairs, and which are duplicates. The same code pairs with the same code first. What
 * is left over and spelt otherwise is the same dossier: a pair if there is none yet, else a duplicate on its side.
 */
final class Ring {
    private final TwoLists lists;
    private final DossierGroups groups;

    Ring(TwoLists lists, DossierGroups groups) {
        this.lists = lists;
        this.groups = groups;
    }

    void resolve(int first) {
        var byCode = new LinkedHashMap<String, Spelling>();
        for (var line : members(first)) {
            byCode.computeIfAbsent(lists.code(line), code -> new Spelling()).add(line);
        }
        var spellings = List.copyOf(byCode.values());
        var pair = spellings.stream().filter(Spelling::isPair).findFirst().orElseGet(() -> variant(spellings));
        for (var spelling : spellings) {
            settle(spelling, pair);
        }
    }

    /** In the order of the lists. */
    private List<Integer> members(int first) {
        var members = new ArrayList<Integer>();
        var line = first;
        do {
            members.add(line);
            line = groups.link(line);
        } while (line != first);
        members.sort(null);
        return members;
    }

    /** What stands for the dossier on either side if no spelling is on both. */
    private Spelling variant(List<Spelling> spellings) {
        var standing = new Spelling();
        for (var spelling : spellings) {
            standing.emc = standing.emc == null ? spelling.emc : standing.emc;
            standing.local = standing.local == null ? spelling.local : standing.local;
        }
        return standing;
    }

    private void settle(Spelling spelling, Spelling dossier) {
        if (spelling.emc != null && spelling.local != null) {
            groups.pair(spelling.emc, spelling.local, true);
        } else if (spelling.emc != null) {
            settle(spelling.emc, dossier.emc, dossier.local);
        } else if (spelling.local != null) {
            settle(spelling.local, dossier.local, dossier.emc);
        }
        spelling.duplicates.forEach(groups::duplicate);
    }

    /** @param standing the line that stands for the dossier on the line's side */
    private void settle(int line, @Nullable Integer standing, @Nullable Integer opposite) {
        if (standing != null && standing != line) {
            groups.duplicate(line, standing);
        } else if (opposite == null) {
            groups.single(line);
        } else {
            groups.pair(Math.min(line, opposite), Math.max(line, opposite), false);
        }
    }

    /** The lines with one spelling of the code. */
    private final class Spelling {
        private @Nullable Integer emc;
        private @Nullable Integer local;
        private final Map<Integer, Integer> duplicates = new LinkedHashMap<>();

        void add(int line) {
            var first = lists.isLocal(line) ? local : emc;
            if (first != null) {
                duplicates.put(line, first);
            } else if (lists.isLocal(line)) {
                local = line;
            } else {
                emc = line;
            }
        }

        boolean isPair() {
            return emc != null && local != null;
        }
    }
}

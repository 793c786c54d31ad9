package vn.emc.reconciliation.comparison;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * Compares EMC's list with a unit's. Two threads, one of them the caller's. It takes about 40 bytes of heap a line of both
 * lists; the files themselves are mapped.
 */
public final class Comparison {
    private Comparison() {}

    /**
     * Compares two files of {@link vn.emc.reconciliation.list.ListFile}.
     *
     * @param sink what does not match goes there, by the caller's thread
     * @throws IOException if a file cannot be read
     * @throws UnreadableListException if one is no such list
     */
    public static Outcome run(Path emc, Path local, Rules rules, Finding.Sink sink, ComparisonWatch watch)
            throws IOException, InterruptedException {
        try (var arena = Arena.ofShared()) {
            var lists = TwoThreads.run(
                    () -> ListReading.read(emc, arena, watch),
                    () -> ListReading.read(local, arena, watch),
                    TwoLists::new);
            var groups = group(lists);
            return new Classifying(lists, groups, rules, sink, watch).run();
        }
    }

    private static DossierGroups group(TwoLists lists) throws IOException, InterruptedException {
        var groups = new DossierGroups(lists.size());
        TwoThreads.run(grouping(lists, groups, true), grouping(lists, groups, false), (one, other) -> groups);
        lists.emc().forgetKeys();
        lists.local().forgetKeys();
        return groups;
    }

    private static Callable<DossierGroups> grouping(TwoLists lists, DossierGroups groups, boolean negative) {
        return () -> {
            new Grouping(lists, groups, negative).run();
            return groups;
        };
    }
}

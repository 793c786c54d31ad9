package vn.emc.imports;

import vn.emc.spreadsheet.UnreadableWorkbookException;

/** What a service does with an import once it is its turn. */
public interface ImportReader {
    /** Whether this process has what is to be read; another one gets its turn where it has not. */
    default boolean isHere(long importId) {
        return true;
    }

    /**
     * Reads everything in one transaction, or begins anew after an interruption: one that is cut off leaves nothing behind.
     *
     * @throws UnreadableWorkbookException if a file cannot be read; the import fails with that reason
     */
    void read(long importId, int siteId) throws UnreadableWorkbookException;

    /** The import is over, whatever became of it. May be said more than once. */
    default void over(long importId) {}
}

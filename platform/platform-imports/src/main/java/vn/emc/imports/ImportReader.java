package vn.emc.imports;

import vn.emc.spreadsheet.UnreadableWorkbookException;

/** What a service does with an import once it is its turn. */
public interface ImportReader {
    /**
     * Reads everything in one transaction, or begins anew after an interruption: one that is cut off leaves nothing behind.
     *
     * @throws UnreadableWorkbookException if a file cannot be read; the import fails with that reason
     */
    void read(long importId, int siteId) throws UnreadableWorkbookException;

    /** The import is over, whatever became of it. May be said more than once. */
    default void over(long importId) {}
}

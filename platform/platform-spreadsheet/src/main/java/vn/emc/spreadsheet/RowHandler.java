package vn.emc.spreadsheet;

/** Takes what a reading finds. Exceptions it throws reach the caller of the reading unchanged. */
@FunctionalInterface
public interface RowHandler {

    /** A visible sheet begins. */
    default void sheet(String name) {}

    /**
     * A row with content, in the order of the file.
     *
     * @return whether to read on
     */
    boolean row(Row row);
}

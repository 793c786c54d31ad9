package vn.emc.reconciliation.list;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a list lies in a file: CSV in UTF-8, separated by commas, headed by {@link #HEADERS}, ended by CR LF. The unit's list
 * has one more column, {@link #ROW}.
 */
public final class ListFile {
    /** 1 where the dossier lies in the period, 0 where only near it: there to tell what fell into another period. */
    public static final String IN_PERIOD = "TrongKy";

    /** Which row of the unit's own file the line was. */
    public static final String ROW = "Dong";

    public static final List<String> HEADERS = Stream.concat(
                    Stream.of(ListColumn.values()).map(ListColumn::getHeader), Stream.of(IN_PERIOD))
            .toList();

    private ListFile() {}

    /** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    public static @Nullable String plain(@Nullable String cell) {
        return cell != null && cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** Where a column stands in a line, from 0. */
    public static int place(ListColumn column) {
        return HEADERS.indexOf(column.getHeader());
    }
}

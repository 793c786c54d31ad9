package vn.emc.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be taken as the workbook it claims to be. The message is for logs and holds nothing of the file's content;
 * what a person is told follows from {@link #reason()} and {@link #arguments()}.
 */
public final class UnreadableWorkbookException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, each with the arguments that come with it. */
    public enum Reason {
        /** The file has no bytes. */
        EMPTY,
        /** Neither .xlsx nor .xls, nor any of the mistakes below. */
        NOT_A_WORKBOOK,
        /** Plain text, for instance .csv under another name. */
        TEXT_INSTEAD,
        /** A web page, as many systems "export to Excel". */
        HTML_INSTEAD,
        /** A zip that holds workbooks or archives instead of being one. */
        NESTED_ARCHIVE,
        /** Protected by a password. */
        ENCRYPTED,
        /** Excel 95 and older. */
        OLD_FORMAT,
        /** The end of the file is missing. */
        TRUNCATED,
        /** Larger than the limit: limit in bytes, size in bytes. */
        TOO_LARGE,
        /** More parts in the zip than the limit: limit. */
        TOO_MANY_ENTRIES,
        /** Inflates to more than the limit, or out of all proportion: limit in bytes. */
        TOO_LARGE_INSIDE,
        /** Two parts with the same name. */
        DUPLICATE_ENTRIES,
        /** A part whose name leads out of the file. */
        BAD_ENTRY_NAME,
        /** A text that is neither UTF-8 nor, by its byte order mark, UTF-16. */
        NOT_UTF8,
        /**
         * CSV that cannot be told into cells: a quote is never closed or has text behind it, or a cell or row is far longer than
         * any table's: sheet, row.
         */
        MALFORMED_ROW,
        /** A document type declaration, the carrier of entity attacks. */
        DOCTYPE,
        /** A cell with content right of the last permitted column: limit, sheet, row. */
        TOO_MANY_COLUMNS,
        /** More rows with content than the limit: limit. */
        TOO_MANY_ROWS,
        /** No visible sheet. */
        NO_SHEET,
        /** No sheet has all required columns: the names of those missing. */
        MISSING_COLUMNS,
        /** The same column twice in a header: column, sheet, row, letters of the two columns. */
        DUPLICATE_COLUMN,
        /** Damaged inside. */
        BROKEN
    }

    private final Reason reason;
    private final String message;
    private final transient List<Object> arguments;
    private final @Nullable String file;

    UnreadableWorkbookException(Reason reason, Object... arguments) {
        this(reason, "workbook refused: " + reason, List.of(arguments), null);
    }

    private UnreadableWorkbookException(Reason reason, String message, List<Object> arguments, @Nullable String file) {
        super(message);
        this.message = message;
        this.reason = reason;
        this.arguments = arguments;
        this.file = file;
    }

    /** The same, and of which file it is said. */
    public UnreadableWorkbookException of(String name) {
        UnreadableWorkbookException named = new UnreadableWorkbookException(reason, message, arguments, name);
        named.setStackTrace(getStackTrace());
        return named;
    }

    /** @param what is found wrong, in words that hold nothing of the file */
    static UnreadableWorkbookException broken(String what) {
        return new UnreadableWorkbookException(Reason.BROKEN, "workbook refused: BROKEN, " + what, List.of(), null);
    }

    /** The cause is named by type and place only, because its message may quote the file. */
    static UnreadableWorkbookException broken(Exception cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return broken(cause.getClass().getName() + place);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The name of the file that is refused when a {@link WorkbookSet} or one of its workbooks is opened; else null. */
    public @Nullable String file() {
        return file;
    }
}

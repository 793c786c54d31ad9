package vn.emc.imports;

import java.util.List;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/** Says in our codes why a file cannot be read; the texts are the messages {@code problem.FILE_…}. */
public final class FileRefusals {
    private static final long MIB = 1024 * 1024;

    private FileRefusals() {}

    public static ImportProblem.UnreadableFile problem(UnreadableWorkbookException unreadable) {
        return new ImportProblem.UnreadableFile(code(unreadable), arguments(unreadable), unreadable.file());
    }

    static String code(UnreadableWorkbookException unreadable) {
        return "FILE_" + unreadable.reason().name();
    }

    /** Sizes in MiB; several missing columns in one list. */
    static List<String> arguments(UnreadableWorkbookException unreadable) {
        var arguments = unreadable.arguments().stream()
                .map(argument -> argument instanceof Long bytes ? String.valueOf(Math.ceilDiv(bytes, MIB)) : argument)
                .map(Object::toString)
                .toList();
        return unreadable.reason() == Reason.MISSING_COLUMNS ? List.of(String.join(", ", arguments)) : arguments;
    }
}

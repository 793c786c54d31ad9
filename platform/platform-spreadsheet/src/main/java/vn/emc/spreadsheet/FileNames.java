package vn.emc.spreadsheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the names of files say. */
final class FileNames {
    private static final List<String> WORKBOOKS = List.of(".xlsx", ".xlsm", ".xls", ".csv");
    private static final List<String> ARCHIVES = List.of(".zip", ".rar", ".7z", ".gz", ".tar");
    private static final List<String> LEFTOVERS = List.of("__macosx", "thumbs.db", "desktop.ini");

    private FileNames() {}

    /** Without folders and extension, as Excel names the sheet of a CSV file. */
    static String bare(String name) {
        String plain = name.replace('\\', '/');
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        int extension = last.lastIndexOf('.');
        return extension > 0 ? last.substring(0, extension) : last;
    }

    static boolean isWorkbook(String name) {
        return endsWithOneOf(WORKBOOKS, name);
    }

    static boolean isArchive(String name) {
        return endsWithOneOf(ARCHIVES, name);
    }

    /** What file managers put into archives unasked, and the locks of workbooks that were open in Excel meanwhile. */
    static boolean isLeftover(String path) {
        return Stream.of(path.toLowerCase(Locale.ROOT).split("/"))
                .anyMatch(part -> part.startsWith(".") || part.startsWith("~$") || LEFTOVERS.contains(part));
    }

    private static boolean endsWithOneOf(List<String> extensions, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(lower::endsWith);
    }
}

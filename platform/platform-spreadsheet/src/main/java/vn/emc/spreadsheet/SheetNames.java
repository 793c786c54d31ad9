package vn.emc.spreadsheet;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel permits them. */
final class SheetNames {
    private static final int LONGEST = 31;

    private SheetNames() {}

    /** The wanted name, or the nearest one that is permitted and not taken. */
    static String free(Workbook workbook, String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted.isBlank() ? "Sheet1" : wanted);
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String number = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST - number.length())) + number;
        }
        return name;
    }
}

package vn.emc.reconciliation.comparing;

import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.csv.CsvWriter;
import vn.emc.web.security.CurrentUser;

/** Findings as the workbook has them, in a file that is the same whenever it is written. */
@Component
@RequiredArgsConstructor
public class FindingsCsv {
    private static final int AT_A_TIME = 5_000;
    private static final FindingFilter ALL = new FindingFilter(null, null, null);

    private final Comparisons comparisons;
    private final FindingsWorkbook workbook;

    /** All that are kept of a comparison, in their order. */
    public void write(CurrentUser user, long id, int number, CsvWriter csv, Locale locale) throws IOException {
        for (var name : workbook.header(locale)) {
            csv.cell(name);
        }
        csv.endRow();
        var findings = comparisons.behind(user, id, number, ALL, 0, AT_A_TIME);
        while (!findings.isEmpty()) {
            for (var finding : findings) {
                for (var value : workbook.row(finding, locale)) {
                    csv.cell(value == null ? null : value.toString());
                }
                csv.endRow();
            }
            findings =
                    comparisons.behind(user, id, number, ALL, findings.getLast().number(), AT_A_TIME);
        }
    }
}

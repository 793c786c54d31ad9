package vn.emc.reconciliation.cause;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.Finding;

/** Where a difference is: {@code ""} for what is not known. By EMC's line, or the unit's where only the unit has one. */
record Place(String procedure, String unit, String month) {

    static Place of(Finding finding) {
        var listed = finding.emc() == null ? finding.local() : finding.emc();
        if (listed == null) {
            return new Place("", "", "");
        }
        var line = listed.line();
        return new Place(text(line.procedure()), text(line.unit()), month(line.receivedOn()));
    }

    String at(Dimension dimension) {
        return switch (dimension) {
            case PROCEDURE -> procedure;
            case UNIT -> unit;
            case MONTH -> month;
        };
    }

    private static String text(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static String month(@Nullable LocalDate day) {
        return day == null ? "" : YearMonth.from(day).toString();
    }
}

package vn.emc.reconciliation.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.spreadsheet.SheetWriter;
import vn.emc.web.security.CurrentUser;

/** Findings as a workbook, some at a time: one row each, what EMC has beside what the unit has. */
@Component
@RequiredArgsConstructor
class FindingsWorkbook {
    private static final int AT_A_TIME = 5_000;

    private final Comparisons comparisons;
    private final MessageSource messages;

    void write(CurrentUser user, long id, int number, FindingFilter wanted, SheetWriter sheet, Locale locale)
            throws IOException {
        var findings = comparisons.behind(user, id, number, wanted, 0, AT_A_TIME);
        sheet.sheet("KetQua");
        sheet.header(header(locale));
        while (!findings.isEmpty()) {
            for (var finding : findings) {
                sheet.row(row(finding, locale));
            }
            findings = comparisons.behind(
                    user, id, number, wanted, findings.getLast().number(), AT_A_TIME);
        }
    }

    List<String> header(Locale locale) {
        var names = new ArrayList<String>();
        for (var name : List.of("number", "class", "fields", "emcRow", "localRow")) {
            names.add(text("comparison.column." + name, locale));
        }
        for (var column : ListColumn.values()) {
            names.add(text("comparison.column.emc", locale, column.getHeader()));
            names.add(text("comparison.column.local", locale, column.getHeader()));
        }
        return names;
    }

    List<@Nullable Object> row(KeptFinding finding, Locale locale) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(finding.number());
        cells.add(text("finding.class." + finding.kind(), locale));
        cells.add(finding.fields().stream()
                .map(field -> text("finding.field." + field, locale))
                .collect(Collectors.joining(", ")));
        cells.add(finding.emcRow());
        cells.add(finding.localRow());
        for (var column : ListColumn.values()) {
            cells.add(value(finding.emc(), column));
            cells.add(value(finding.local(), column));
        }
        return cells;
    }

    private static @Nullable Object value(@Nullable DossierLine line, ListColumn column) {
        if (line == null) {
            return null;
        }
        return switch (column) {
            case CODE_PROFILE -> line.codeProfile();
            case SITE_ID -> line.siteId();
            case PROCEDURE -> line.procedure();
            case UNIT -> line.unit();
            case RECEIVED_ON -> line.receivedOn();
            case FINISHED_ON -> line.finishedOn();
            case STATUS -> line.status();
            case LEVEL -> line.level();
            case RECEPTION -> line.reception();
            case RESULT -> line.result();
            case PAYMENT -> line.payment();
            case POST -> line.post();
        };
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}

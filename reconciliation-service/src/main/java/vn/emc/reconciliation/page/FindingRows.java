package vn.emc.reconciliation.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.comparing.KeptFinding;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.reconciliation.page.FindingRow.Cell;
import vn.emc.reconciliation.page.FindingRow.SideLine;
import vn.emc.reconciliation.sites.Sites;

/** Findings in words, in the request's language. */
@Component
@RequiredArgsConstructor
class FindingRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Sites sites;
    private final MessageSource messages;

    FindingRow of(KeptFinding finding) {
        var differing = differing(finding);
        var lines = new ArrayList<SideLine>();
        add(lines, "findings.side.EMC", finding.emc(), finding.emcRow(), finding, differing);
        add(lines, "findings.side.UNIT", finding.local(), finding.localRow(), finding, differing);
        return new FindingRow(finding.number(), finding.kind(), lines);
    }

    /** What the two sides differ in; nothing where there is one side alone. */
    private static Set<ListColumn> differing(KeptFinding finding) {
        var columns = EnumSet.noneOf(ListColumn.class);
        finding.fields().forEach(field -> columns.add(field.getColumn()));
        if (finding.codeVariant()) {
            columns.add(ListColumn.CODE_PROFILE);
        }
        if (finding.procedureVariant() || !finding.inCatalogue()) {
            columns.add(ListColumn.PROCEDURE);
        }
        if (finding.kind() == FindingClass.PERIOD_SHIFT) {
            columns.add(ListColumn.RECEIVED_ON);
        }
        return columns;
    }

    private void add(
            List<SideLine> lines,
            String side,
            @Nullable DossierLine line,
            @Nullable Long row,
            KeptFinding finding,
            Set<ListColumn> differing) {
        if (line != null) {
            var cells = Arrays.stream(ListColumn.values())
                    .map(column -> new Cell(text(line, column), differing.contains(column)))
                    .toList();
            lines.add(new SideLine(side, row, finding.firstRow(), cells));
        }
    }

    private String text(DossierLine line, ListColumn column) {
        return switch (column) {
            case CODE_PROFILE -> line.codeProfile();
            case SITE_ID -> sites.name(line.siteId());
            case PROCEDURE -> Objects.toString(line.procedure(), "");
            case UNIT -> Objects.toString(line.unit(), "");
            case RECEIVED_ON -> day(line.receivedOn());
            case FINISHED_ON -> day(line.finishedOn());
            case STATUS -> value(ComparedField.STATUS, line.status());
            case LEVEL -> value(ComparedField.LEVEL, line.level());
            case RECEPTION -> value(ComparedField.RECEPTION, line.reception());
            case RESULT -> value(ComparedField.RESULT, line.result());
            case PAYMENT -> value(ComparedField.PAYMENT, line.payment());
            case POST -> value(ComparedField.POST, line.post());
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A number without a name is shown as it is. */
    private String value(ComparedField field, @Nullable Integer value) {
        var number = Objects.toString(value, "");
        var name = messages.getMessage(
                "cause.value." + field + "." + number, null, number, LocaleContextHolder.getLocale());
        return Objects.toString(name, number);
    }
}

package vn.emc.catalog.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.catalog.services.ServiceColumn;
import vn.emc.catalog.services.ServiceDescription;
import vn.emc.catalog.services.ServiceDraft;
import vn.emc.catalog.services.ServiceFinding;
import vn.emc.catalog.services.ServiceRules;
import vn.emc.imports.CopiedRows;
import vn.emc.imports.FindingRows;
import vn.emc.imports.FoundIn;
import vn.emc.imports.ImportStates;
import vn.emc.imports.ReadingProgress;
import vn.emc.spreadsheet.Cell;
import vn.emc.spreadsheet.TableHandler;
import vn.emc.spreadsheet.TableRow;

/** Checks the rows of a file and puts the good ones and everything found into the database, some at a time. */
final class CatalogueRows implements TableHandler {
    /** Where good rows are gathered until the file has been read. */
    static final String INCOMING = "incoming_service";

    private final ServiceRules rules;
    private final LostZeros zeros;
    private final ReadingProgress progress;
    private final CopiedRows services;
    private final FindingRows findings;
    private final Map<String, Place> places = new HashMap<>();
    private final List<ServiceFinding> found = new ArrayList<>();
    private int rows;
    private int good;
    private int warnings;

    private record Place(String sheet, int row) {
        /** As seen from a sheet: the row alone where it is the same. */
        String from(String other) {
            return sheet.equals(other) ? String.valueOf(row) : sheet + "!" + row;
        }
    }

    CatalogueRows(long importId, ServiceRules rules, LostZeros zeros, ReadingProgress progress, JdbcTemplate database) {
        this.rules = rules;
        this.zeros = zeros;
        this.progress = progress;
        this.services = new CopiedRows(
                database, INCOMING, List.of("position", "name", "level", "url", "id_cdvcqg", "id_mcdt", "search_text"));
        this.findings = new FindingRows(importId, database);
    }

    @Override
    public boolean row(TableRow row) {
        rows++;
        found.clear();
        var draft = draft(row);
        var service = rules.check(draft, found);
        checkRepeated(draft.idMcdt(), row);
        if (service != null && found.stream().noneMatch(ServiceFinding::isError)) {
            good++;
            add(service);
        }
        found.forEach(finding -> add(finding, row));
        return progress.isWanted(rows);
    }

    @Override
    public void sheetSkipped(String sheet, List<String> missingColumns) {
        warnings++;
        findings.addSkipped(sheet, missingColumns);
    }

    /** Writes what is left of this. */
    void finish() {
        services.flush();
        findings.flush();
    }

    ImportStates.Counts counts() {
        return new ImportStates.Counts(rows, good, rows - good, warnings);
    }

    private ServiceDraft draft(TableRow row) {
        return new ServiceDraft(
                text(row, ServiceColumn.NAME),
                text(row, ServiceColumn.LEVEL),
                text(row, ServiceColumn.URL),
                procedure(row),
                code(row));
    }

    private String text(TableRow row, ServiceColumn column) {
        var cell = row.cell(ImportColumns.of(column));
        if (cell.kind() == Cell.Kind.ERROR) {
            found.add(ServiceFinding.error(column, "FORMULA_ERROR", cell.text()));
        }
        return cell.text();
    }

    private String procedure(TableRow row) {
        var text = text(row, ServiceColumn.ID_CDVCQG);
        var whole = row.cell(ImportColumns.of(ServiceColumn.ID_CDVCQG)).mayHaveLostZeros()
                ? LostZeros.ofProcedure(text)
                : null;
        if (whole == null) {
            return text;
        }
        found.add(ServiceFinding.warning(ServiceColumn.ID_CDVCQG, "ZEROS_RESTORED", text, whole));
        return whole;
    }

    private String code(TableRow row) {
        var text = text(row, ServiceColumn.ID_MCDT);
        if (!row.cell(ImportColumns.of(ServiceColumn.ID_MCDT)).mayHaveLostZeros()) {
            return text;
        }
        var whole = zeros.ofService(text);
        if (whole == null) {
            found.add(ServiceFinding.warning(ServiceColumn.ID_MCDT, "ZEROS_MAY_BE_LOST", text));
            return text;
        }
        found.add(ServiceFinding.warning(ServiceColumn.ID_MCDT, "ZEROS_RESTORED", text, whole));
        return whole;
    }

    /** The first of several rows with one code counts; the others are errors, since nobody can tell which is right. */
    private void checkRepeated(String idMcdt, TableRow row) {
        if (idMcdt.isEmpty()) {
            return;
        }
        var first = places.putIfAbsent(idMcdt, new Place(row.sheet(), row.number()));
        if (first != null) {
            found.add(ServiceFinding.error(ServiceColumn.ID_MCDT, "REPEATED_CODE", idMcdt, first.from(row.sheet())));
        }
    }

    private void add(ServiceDescription service) {
        services.add(
                rows,
                service.name(),
                service.level(),
                service.url(),
                service.idCdvcqg(),
                service.idMcdt(),
                service.searchText());
    }

    private void add(ServiceFinding finding, TableRow row) {
        warnings += finding.isError() ? 0 : 1;
        var column = finding.column();
        findings.add(
                finding.severity(),
                new FoundIn(row.sheet(), row.number(), column.getHeading(), row.columnLetter(ImportColumns.of(column))),
                finding.code(),
                finding.arguments());
    }
}

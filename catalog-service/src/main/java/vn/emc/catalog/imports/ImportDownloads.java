package vn.emc.catalog.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.emc.catalog.services.CatalogueVersion;
import vn.emc.catalog.services.Differences;
import vn.emc.catalog.services.ServiceColumn;
import vn.emc.catalog.services.ServiceDifference;
import vn.emc.catalog.services.ServiceView;
import vn.emc.imports.Download;
import vn.emc.imports.FileRefusals;
import vn.emc.imports.Findings;
import vn.emc.imports.TemporaryFile;
import vn.emc.spreadsheet.ErrorWorkbook;
import vn.emc.spreadsheet.SheetWriter;
import vn.emc.spreadsheet.UnreadableWorkbookException;
import vn.emc.spreadsheet.Workbook;
import vn.emc.web.security.CurrentUser;

/** Files about imports. */
@Component
@RequiredArgsConstructor
public class ImportDownloads {
    private final ImportFiles files;
    private final Findings findings;
    private final Differences differences;
    private final MessageSource messages;

    /** The uploaded file with its errors marked. */
    public void errors(CatalogueVersion version, HttpServletResponse response) throws IOException {
        try (var original = new TemporaryFile()) {
            files.fetch(version.id(), original.path());
            new Download("loi-import-%d.xlsx".formatted(version.number()), Download.XLSX, response).send(out -> {
                try (var workbook = Workbook.open(original.path(), ImportLimits.WORKBOOK)) {
                    new ErrorWorkbook(ImportColumns.all()).write(workbook, findings.cellErrors(version.id()), out);
                } catch (UnreadableWorkbookException unreadable) {
                    throw FileRefusals.problem(unreadable);
                }
            });
        }
    }

    /** What the version would change. */
    public void differences(CurrentUser user, CatalogueVersion version, HttpServletResponse response)
            throws IOException {
        new Download("so-sanh-phien-ban-%d.xlsx".formatted(version.number()), Download.XLSX, response).send(out -> {
            try (var sheet = new SheetWriter(out)) {
                sheet.header(differenceHeader());
                differences.each(
                        user, version.siteId(), version.id(), difference -> sheet.row(differenceRow(difference)));
            }
        });
    }

    private List<String> differenceHeader() {
        var header = new ArrayList<String>();
        header.add(text("diff.kind"));
        for (var column : ServiceColumn.values()) {
            header.add(column.getHeading() + " – " + text("diff.before"));
            header.add(column.getHeading() + " – " + text("diff.after"));
        }
        return header;
    }

    private List<@Nullable Object> differenceRow(ServiceDifference difference) {
        var row = new ArrayList<@Nullable Object>();
        row.add(text("diff.kind." + difference.kind()));
        for (var column : ServiceColumn.values()) {
            row.add(value(column, difference.before()));
            row.add(value(column, difference.after()));
        }
        return row;
    }

    private static @Nullable Object value(ServiceColumn column, @Nullable ServiceView service) {
        return service == null ? null : column.of(service);
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}

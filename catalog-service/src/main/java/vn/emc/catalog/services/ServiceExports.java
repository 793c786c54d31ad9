package vn.emc.catalog.services;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.imports.Download;
import vn.emc.spreadsheet.CsvWriter;
import vn.emc.spreadsheet.SheetWriter;
import vn.emc.web.security.CurrentUser;

/** Catalogues as files, with the columns of the import: what is given out can be taken in again. */
@Component
@RequiredArgsConstructor
public class ServiceExports {
    private static final String NAME = "dich-vu-cong-%d.%s";
    private static final List<String> LEVELS =
            ServiceLevels.KNOWN.stream().map(String::valueOf).toList();

    /** As the letter gives them (letter 1043, annex 1, II). */
    private static final List<List<Object>> EXAMPLES = List.of(
            List.of(
                    "Cấp Giấy chứng nhận huấn luyện kỹ thuật an toàn tiền chất thuốc nổ",
                    0,
                    "",
                    "2.000221.000.00.00.H34",
                    "000001"),
            List.of(
                    "Cấp Giấy chứng nhận thẩm định thiết kế xe cơ giới cải tạo",
                    4,
                    "",
                    "1.001001.000.00.00.H34",
                    "000003"));

    private static final int LEVEL_COLUMN = ServiceColumn.headings().indexOf(ServiceColumn.LEVEL.getHeading());

    private final Services services;

    /** The catalogue in use. */
    public void send(CurrentUser user, int siteId, boolean csv, HttpServletResponse response) throws IOException {
        services.current(user, siteId);
        if (csv) {
            new Download(NAME.formatted(siteId, "csv"), Download.CSV + ";charset=UTF-8", response)
                    .send(out -> writeCsv(user, siteId, out));
        } else {
            new Download(NAME.formatted(siteId, "xlsx"), Download.XLSX, response)
                    .send(out -> writeWorkbook(user, siteId, out));
        }
    }

    /** An empty one to fill in, with examples to be replaced. */
    public void template(HttpServletResponse response) throws IOException {
        new Download("mau-danh-muc-dich-vu-cong.xlsx", Download.XLSX, response).send(out -> {
            try (var sheet = new SheetWriter(out)) {
                sheet.header(ServiceColumn.headings());
                sheet.choices(LEVEL_COLUMN, LEVELS);
                EXAMPLES.forEach(sheet::row);
            }
        });
    }

    private void writeWorkbook(CurrentUser user, int siteId, OutputStream out) throws IOException {
        try (var sheet = new SheetWriter(out)) {
            sheet.header(ServiceColumn.headings());
            sheet.choices(LEVEL_COLUMN, LEVELS);
            services.each(user, siteId, service -> sheet.row(row(service)));
        }
    }

    private void writeCsv(CurrentUser user, int siteId, OutputStream out) throws IOException {
        try (var file = new CsvWriter(out)) {
            file.header(ServiceColumn.headings());
            services.each(user, siteId, service -> {
                try {
                    file.row(row(service));
                } catch (IOException noRoom) {
                    throw new UncheckedIOException(noRoom);
                }
            });
        }
    }

    private static List<@Nullable Object> row(ServiceView service) {
        var row = new ArrayList<@Nullable Object>();
        Stream.of(ServiceColumn.values()).forEach(column -> row.add(column.of(service)));
        return row;
    }
}

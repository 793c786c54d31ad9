package vn.emc.catalog.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.SheetWriter;

/** Workbooks as agencies send them. */
public final class CatalogueFiles {
    public static final List<String> HEADER = List.of("Name", "Level", "Url", "ID CDVCQG", "ID MCDT");

    private CatalogueFiles() {}

    /** The letter's three example rows (letter 1043, annex 1, II). */
    public static byte[] letter() {
        return of(List.of(
                row(
                        "Cấp Giấy chứng nhận huấn luyện kỹ thuật an toàn tiền chất thuốc nổ",
                        0,
                        "2.000221.000.00.00.H34",
                        "000001"),
                row("Cấp Giấy chứng nhận kiểm dịch thực vật", 3, "1.003984.000.00.00.H34", "000002"),
                row(
                        "Cấp Giấy chứng nhận thẩm định thiết kế xe cơ giới cải tạo",
                        4,
                        "1.001001.000.00.00.H34",
                        "000003")));
    }

    public static List<@Nullable Object> row(
            String name, @Nullable Object level, @Nullable Object idCdvcqg, @Nullable Object idMcdt) {
        var row = new ArrayList<@Nullable Object>();
        row.add(name);
        row.add(level);
        row.add("");
        row.add(idCdvcqg);
        row.add(idMcdt);
        return row;
    }

    public static byte[] of(List<List<@Nullable Object>> rows) {
        return withHeader(HEADER, rows);
    }

    public static byte[] withHeader(List<String> header, List<List<@Nullable Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out)) {
            sheet.header(header);
            rows.forEach(sheet::row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

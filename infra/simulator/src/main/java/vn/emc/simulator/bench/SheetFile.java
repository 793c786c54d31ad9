package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Workbooks of a size, made up. */
final class SheetFile {
    private static final int ROWS_IN_MEMORY = 100;
    /** As in real lists, a third of the columns is different in every row. */
    private static final int DISTINCT_EVERY = 3;

    private static final int REPEATED = 100;

    private SheetFile() {}

    /**
     * Writes rows of text.
     *
     * @param shared whether texts stand in the workbook's table of strings or in the cells themselves
     */
    static void ofText(Path file, int rows, int columns, boolean shared) {
        write(
                file,
                rows,
                shared,
                row -> IntStream.range(0, columns)
                        .mapToObj(column -> "Dịch vụ công số %d.%d"
                                .formatted(column % DISTINCT_EVERY == 0 ? row : row % REPEATED, column))
                        .toList());
    }

    /**
     * Writes a service catalogue with its header.
     *
     * @param edition differs in a hundredth of the names from the one before
     */
    static void ofServices(Path file, int services, int edition) {
        write(
                file,
                services + 1,
                true,
                row -> row == 0
                        ? List.of("Name", "Level", "Url", "ID CDVCQG", "ID MCDT")
                        : List.of(
                                "Cấp giấy chứng nhận số " + row + (row % 100 == 0 ? " (sửa lần " + edition + ")" : ""),
                                row % 3 == 0 ? "4" : "3",
                                "https://dichvucong.example/thu-tuc/" + row,
                                "1.%06d.000.00.00.H56".formatted(row % 1_000_000),
                                "%06d".formatted(row)));
    }

    private static void write(Path file, int rows, boolean shared, IntFunction<List<String>> content) {
        try (var workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, shared);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Sheet1");
            for (var i = 0; i < rows; i++) {
                var row = sheet.createRow(i);
                var texts = content.apply(i);
                for (var column = 0; column < texts.size(); column++) {
                    row.createCell(column).setCellValue(texts.get(column));
                }
            }
            workbook.write(out);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}

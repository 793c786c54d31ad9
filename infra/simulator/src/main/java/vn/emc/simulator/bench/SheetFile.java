package vn.emc.simulator.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Workbooks of a size, made up. */
final class SheetFile {
    private static final int ROWS_IN_MEMORY = 100;
    /** As in real lists, a third of the columns is different in every row. */
    private static final int DISTINCT_EVERY = 3;

    private static final int REPEATED = 100;

    private static final long ID_STEP = 7919;
    private static final long OTHER_ID_STEP = 104_729;
    private static final int TYPES = 3;
    private static final int DAYS = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

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

    /**
     * Writes a list of accounts with its header: identifiers as texts, types as numbers, dates as dates of Excel.
     *
     * @param shared whether texts stand in the workbook's table of strings or in the cells themselves
     */
    static void ofAccounts(Path file, int rows, boolean shared) {
        try (var workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, shared);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Sheet1");
            var dated = workbook.createCellStyle();
            dated.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            fill(sheet.createRow(0), List.of("ID_local", "ID_QG", "TYPE", "CREATDATE_USER", "LAST_LOGIN"));
            for (var i = 1; i < rows; i++) {
                var row = sheet.createRow(i);
                fill(row, List.of("%012d".formatted(i * ID_STEP), "%012d".formatted(i * OTHER_ID_STEP)));
                row.createCell(2).setCellValue(i % TYPES + 1);
                date(row.createCell(3), FIRST_DAY.plusDays(i % DAYS), dated);
                date(row.createCell(4), FIRST_DAY.plusDays(DAYS + i % DAYS), dated);
            }
            workbook.write(out);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static void date(SXSSFCell cell, LocalDate date, CellStyle style) {
        cell.setCellValue(date);
        cell.setCellStyle(style);
    }

    private static void fill(SXSSFRow row, List<String> texts) {
        for (var column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
        }
    }

    private static void write(Path file, int rows, boolean shared, IntFunction<List<String>> content) {
        try (var workbook = new SXSSFWorkbook(null, ROWS_IN_MEMORY, false, shared);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("Sheet1");
            for (var i = 0; i < rows; i++) {
                fill(sheet.createRow(i), content.apply(i));
            }
            workbook.write(out);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}

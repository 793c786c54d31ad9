package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads, in a process of its own with 40 MiB of heap, strings that would fill three times as much. */
class LittleMemoryTest {
    private static final int ROWS = 200_000;
    private static final int COLUMNS = 6;

    @TempDir
    Path directory;

    @Test
    void aLargeWorkbookIsReadInLittleMemory() throws Exception {
        Path file = new HandMadeXlsx()
                .sheet("S", out -> {
                    for (int row = 0; row < ROWS; row++) {
                        StringBuilder cells = new StringBuilder("<row>");
                        for (int column = 0; column < COLUMNS; column++) {
                            cells.append("<c t=\"s\"><v>")
                                    .append(row * COLUMNS + column)
                                    .append("</v></c>");
                        }
                        out.write(cells.append("</row>").toString().getBytes(UTF_8));
                    }
                })
                .sharedStrings(out -> {
                    for (int i = 0; i < ROWS * COLUMNS; i++) {
                        out.write(("<si><t>chuỗi dùng chung số " + i + "</t></si>").getBytes(UTF_8));
                    }
                })
                .writeTo(directory.resolve("large.xlsx"));

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reading.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.strip()).isEqualTo(ROWS + " rows");
    }

    /** The other process. */
    static final class Reading {
        private Reading() {}

        @SuppressWarnings("SystemOut") // how the process tells its result
        public static void main(String[] arguments) throws Exception {
            int[] rows = new int[1];
            try (Workbook workbook = Workbook.open(Path.of(arguments[0]), WorkbookLimits.standard())) {
                workbook.read(row -> {
                    String last = row.cell(COLUMNS - 1).text();
                    rows[0] += last.endsWith(" " + (row.number() * COLUMNS - 1)) ? 1 : 0;
                    return true;
                });
            }
            System.out.println(rows[0] + " rows");
        }
    }
}

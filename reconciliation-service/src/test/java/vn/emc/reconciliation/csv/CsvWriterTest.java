package vn.emc.reconciliation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CsvWriter csv = new CsvWriter(out);

    @Test
    void cellsAreWrittenAsSpreadsheetsReadThem() throws IOException {
        csv.cell("000.00.01.H26-230101-0001")
                .number(0)
                .number(1_234_567_890_123L)
                .number(null)
                .day(LocalDate.of(2024, 3, 9))
                .day(null)
                .cell(null)
                .id(UUID.fromString("0190f3c2-00ab-7def-8123-456789abcdef"))
                .moment(Instant.parse("2024-12-31T17:00:09Z"))
                .moment(Instant.parse("2025-01-31T01:30:00.000450Z"))
                .endRow();
        csv.cell("Sở \"TN&MT\", Hà Nội").cell("=1+1").cell(" a").endRow();
        csv.end();

        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "\uFEFF000.00.01.H26-230101-0001,0,1234567890123,,2024-03-09,,,0190f3c2-00ab-7def-8123-456789abcdef,2025-01-01T00:00:09+07:00,2025-01-31T08:30:00.000450+07:00",
                        "\"Sở \"\"TN&MT\"\", Hà Nội\",'=1+1,\" a\"");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        var texts = List.of("a;b", "'x", "=a,b", "-1", "hai\r\ndòng", "\"", "𝄞 nhạc", " ", "@", "x".repeat(200_000));
        for (var text : texts) {
            csv.cell(text).cell("y").endRow();
        }
        csv.end();

        var reader = new CsvReader(new ByteArrayInputStream(out.toByteArray()));
        for (var text : texts) {
            assertThat(reader.row()).containsExactly(text, "y");
        }
        assertThat(reader.row()).isNull();
    }
}

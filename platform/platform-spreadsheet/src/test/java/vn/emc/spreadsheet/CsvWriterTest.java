package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Test
    void rowsFollowRfc4180InUtf8ThatExcelRecognises() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (CsvWriter writer = new CsvWriter(out)) {
            writer.header(List.of("Mã", "Tên"))
                    .row(Arrays.asList("000001", "Cấp \"phép\", gấp", null, -5, LocalDate.of(2024, 3, 5)))
                    .row(List.of(Instant.parse("2024-03-05T00:00:01.5Z"), "hai\ndòng"));
        }

        assertThat(out.toString(UTF_8).split("\r\n", -1))
                .containsExactly(
                        "\ufeffMã,Tên",
                        "000001,\"Cấp \"\"phép\"\", gấp\",,-5,2024-03-05",
                        "2024-03-05T07:00:01,\"hai\ndòng\"",
                        "");
    }

    @Test
    void whatLooksLikeAFormulaGetsAnApostrophe() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (CsvWriter writer = new CsvWriter(out)) {
            writer.row(List.of("=cmd|x", "+84", "-1", "@A", "\tx", "a=b"));
        }

        assertThat(out.toString(UTF_8)).isEqualTo("\ufeff'=cmd|x,'+84,'-1,'@A,'\tx,a=b\r\n");
    }
}

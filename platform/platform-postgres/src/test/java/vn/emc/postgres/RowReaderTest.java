package vn.emc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowReaderTest {
    private static final UUID ID = UUID.fromString("01980000-0000-7000-8000-000000000001");

    private static byte[] written(BinaryCopy.Rows rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = new RowWriter((piece, length) -> bytes.write(piece, 0, length));
        rows.write(writer);
        writer.end();
        return bytes.toByteArray();
    }

    private static RowReader reader(byte[] bytes, int columns) throws IOException {
        return new RowReader(new ByteArrayInputStream(bytes), columns);
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        var before2000 = Instant.parse("1999-12-31T23:59:59.000001Z");
        var rows = reader(
                written(row -> {
                    row.row(8);
                    row.integer(-7);
                    row.smallint(null);
                    row.smallint(3);
                    row.bool(true);
                    row.uuid(ID);
                    row.timestamp(before2000);
                    row.text("Đắk Lắk");
                    row.names(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
                }),
                8);

        assertThat(rows.next()).isTrue();
        assertThat(rows.integer()).isEqualTo(-7);
        assertThat(rows.smallint()).isNull();
        assertThat(rows.smallint()).isEqualTo(3);
        assertThat(rows.bool()).isTrue();
        assertThat(rows.uuid()).isEqualTo(ID);
        assertThat(rows.timestamp()).isEqualTo(before2000);
        assertThat(rows.text()).isEqualTo("Đắk Lắk");
        assertThat(rows.texts()).containsExactly("MONDAY", "SUNDAY");
        assertThat(rows.next()).isFalse();
    }

    @Test
    void valuesMayBeLargerThanAnyBuffer() throws IOException {
        var large = "ư".repeat(1_000_000);
        var rows = reader(
                written(row -> {
                    for (var number = 0; number < 3; number++) {
                        row.row(2);
                        row.text(large);
                        row.names(List.of());
                    }
                }),
                2);

        for (var number = 0; number < 3; number++) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.text()).isEqualTo(large);
            assertThat(rows.texts()).isEmpty();
        }
        assertThat(rows.next()).isFalse();
    }

    @Test
    void rowsThatBreakOffAnywhereAreNoticed() throws IOException {
        var whole = written(row -> {
            row.row(2);
            row.integer(1);
            row.text("một");
        });

        for (var length = 0; length < whole.length; length++) {
            var part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> readAll(part)).as("%s bytes", length).isInstanceOf(EOFException.class);
        }
    }

    private static void readAll(byte[] bytes) throws IOException {
        var rows = reader(bytes, 2);
        while (rows.next()) {
            rows.integer();
            rows.text();
        }
    }

    @Test
    void whatIsNoneOfItIsRefused() throws IOException {
        var twoColumns = written(row -> {
            row.row(2);
            row.integer(null);
            row.integer(1);
        });

        assertThatThrownBy(() -> reader("HTTP/1.1 200 OK, and so on".getBytes(StandardCharsets.US_ASCII), 1))
                .isInstanceOf(StreamCorruptedException.class);
        assertThatThrownBy(() -> reader(twoColumns, 3).next()).isInstanceOf(StreamCorruptedException.class);
        var rows = reader(twoColumns, 2);
        assertThat(rows.next()).isTrue();
        assertThatThrownBy(rows::integer).isInstanceOf(StreamCorruptedException.class);
    }
}

package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV by RFC 4180, in UTF-8 with a byte order mark, without which Excel garbles Vietnamese. Text that Excel would take
 * for a formula gets an apostrophe in front. The output stream is left open.
 */
public final class CsvWriter implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    public CsvWriter(OutputStream out) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(BYTE_ORDER_MARK);
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    public CsvWriter header(List<String> names) throws IOException {
        return row(names);
    }

    /** Writes a row: numbers plain, dates in ISO 8601 by the clock in Viet Nam, null as nothing, all others as text. */
    public CsvWriter row(List<? extends @Nullable Object> values) throws IOException {
        for (Object value : values) {
            printer.print(shown(value));
        }
        printer.println();
        return this;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Instant instant ->
                LocalDateTime.ofInstant(instant, DateText.ZONE).truncatedTo(ChronoUnit.SECONDS);
            default -> {
                String text = value.toString();
                yield OutputStyles.beginsFormula(text) ? "'" + text : text;
            }
        };
    }
}

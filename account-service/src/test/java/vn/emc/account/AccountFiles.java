package vn.emc.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.SheetWriter;

/** Account lists as agencies export them. */
public final class AccountFiles {
    public static final String HEADER = "ID_local,ID_QG,TYPE,CREATDATE_USER,LAST_LOGIN";

    private AccountFiles() {}

    /** One .csv with these rows. */
    public static Map<String, byte[]> csv(String... rows) {
        return Map.of("tai-khoan.csv", text(rows));
    }

    public static byte[] text(String... rows) {
        return (HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(UTF_8);
    }

    @SafeVarargs
    public static byte[] xlsx(List<@Nullable Object>... rows) {
        var out = new ByteArrayOutputStream();
        try (var sheet = new SheetWriter(out)) {
            sheet.header(List.of(HEADER.split(",", -1)));
            for (var row : rows) {
                sheet.row(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

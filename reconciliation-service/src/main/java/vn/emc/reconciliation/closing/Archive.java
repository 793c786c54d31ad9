package vn.emc.reconciliation.closing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.emc.contracts.ContractJson;

/** An archive on its way to whoever asked: the same parts give the same bytes, and the last part says what the others are. */
final class Archive implements AutoCloseable {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String LIST = "manifest.json";

    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Archive(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** What a part is, so that it can be told whether it is still what it was. */
    @Schema(name = "DossierPart")
    record Part(String name, long size, String sha256) {}

    /** Writes a part. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    void add(String wanted, Content content) throws IOException {
        var name = free(wanted);
        begin(name);
        var counted = new Counted(zip);
        content.write(counted);
        zip.closeEntry();
        parts.add(new Part(name, counted.size, counted.sha256()));
    }

    /**
     * Adds a file that is named by what is in it.
     *
     * @throws IOException where something else is in it by now; what has been sent is no archive then
     */
    void add(String name, Path file, String sha256) throws IOException {
        add(name, out -> Files.copy(file, out));
        if (!parts.getLast().sha256().equals(sha256)) {
            throw new IOException("the file %s is not what it was".formatted(file));
        }
    }

    /** Adds something as JSON. */
    void json(String name, Object value) throws IOException {
        add(name, out -> out.write(json(value)));
    }

    /** Ends it with the list of its parts. */
    void end() throws IOException {
        begin(LIST);
        zip.write(json(parts));
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Two files can have the same name. */
    private String free(String wanted) {
        var name = wanted;
        for (var again = 2; !names.add(name); again++) {
            name = again + "-" + wanted;
        }
        return name;
    }

    private static byte[] json(Object value) {
        return ContractJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
    }

    /** Passes on, counts and hashes. */
    private static final class Counted extends FilterOutputStream {
        private long size;

        Counted(OutputStream zip) {
            super(new DigestOutputStream(zip, sha256Digest()));
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size += length;
        }

        String sha256() {
            return HexFormat.of()
                    .formatHex(((DigestOutputStream) out).getMessageDigest().digest());
        }

        private static MessageDigest sha256Digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new AssertionError("every Java runtime has SHA-256", impossible);
            }
        }
    }
}

package vn.emc.reconciliation.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** What may be attached, told by what is in the file; its name and what the browser calls it say nothing. */
@Getter
@RequiredArgsConstructor
enum FileKind {
    PDF("application/pdf", ".pdf"),
    PNG("image/png", ".png"),
    JPEG("image/jpeg", ".jpg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");

    private static final byte[] PDF_HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG_HEAD = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG_HEAD = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] ZIP_HEAD = HexFormat.of().parseHex("504b0304");

    /** Readers look for a PDF's head within its first so many bytes; what stands before it could be anything. */
    private static final int LONGEST_HEAD = 8;

    /** An office document names its main part early; a longer directory is none we have to search. */
    private static final int MOST_ENTRIES = 1_000;

    private final String mediaType;
    private final String extension;

    static Optional<FileKind> of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(LONGEST_HEAD);
            if (begins(head, PDF_HEAD)) {
                return Optional.of(PDF);
            }
            if (begins(head, PNG_HEAD)) {
                return Optional.of(PNG);
            }
            if (begins(head, JPEG_HEAD)) {
                return Optional.of(JPEG);
            }
        }
        return isZip(file) ? officeDocument(file) : Optional.empty();
    }

    /** The name with an ending that fits what the file is. */
    String named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        var fits = lower.endsWith(extension) || (this == JPEG && lower.endsWith(".jpeg"));
        return fits ? name : name + extension;
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return begins(in.readNBytes(LONGEST_HEAD), ZIP_HEAD);
        }
    }

    private static Optional<FileKind> officeDocument(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                var zip = new ZipInputStream(in)) {
            ZipEntry entry;
            for (var seen = 0; seen < MOST_ENTRIES && (entry = zip.getNextEntry()) != null; seen++) {
                switch (entry.getName()) {
                    case "word/document.xml" -> {
                        return Optional.of(DOCX);
                    }
                    case "xl/workbook.xml" -> {
                        return Optional.of(XLSX);
                    }
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] content, byte[] head) {
        return content.length >= head.length && Arrays.equals(content, 0, head.length, head, 0, head.length);
    }
}

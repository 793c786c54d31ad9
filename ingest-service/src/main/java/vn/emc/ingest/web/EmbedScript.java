package vn.emc.ingest.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The script of the embed code, as it stands in {@code src/main/embed} and is made small by a test's tool. */
@Component
final class EmbedScript {
    static final String RESOURCE = "embed/gov-tracking.min.js";
    private static final int DIGITS = 12;

    private final byte[] plain;
    private final byte[] compressed;
    private final String version;

    EmbedScript() {
        try {
            this.plain = new ClassPathResource(RESOURCE).getContentAsByteArray();
            this.compressed = gzip(plain);
            var digest = MessageDigest.getInstance("SHA-256").digest(plain);
            this.version = HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var compressing = new GZIPOutputStream(bytes)) {
            compressing.write(plain);
        }
        return bytes.toByteArray();
    }

    byte[] plain() {
        return plain;
    }

    byte[] compressed() {
        return compressed;
    }

    /** Another one whenever the script is another. */
    String version() {
        return version;
    }
}

package vn.emc.reporting.opendata;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lombok.Getter;

/** An answer as it is sent, and its tag for If-None-Match, in quotes. */
@Getter
final class OpenDataFile {
    private final byte[] content;
    private final String tag;

    OpenDataFile(byte[] content) {
        this.content = content;
        this.tag = '"' + HexFormat.of().formatHex(sha256(content)) + '"';
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}

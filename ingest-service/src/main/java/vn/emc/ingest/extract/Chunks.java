package vn.emc.ingest.extract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import vn.emc.contracts.extract.ExtractChunk;

/** Cuts rows into pieces of the same length, wherever a row ends. */
@RequiredArgsConstructor
final class Chunks {
    /** Large enough to be worth a message, small enough for a broker's default limit of a megabyte. */
    static final int SIZE = 384 * 1024;

    private final UUID extractId;
    private final Consumer<ExtractChunk> sender;
    private final byte[] buffer = new byte[SIZE];
    private final MessageDigest digest = sha256();
    private int filled;

    @Getter
    private int number;

    @Getter
    private long bytes;

    /** One for each row and one for the trailer. */
    private long rows;

    void add(byte[] row) {
        for (var taken = 0; taken < row.length; ) {
            var length = Math.min(row.length - taken, SIZE - filled);
            System.arraycopy(row, taken, buffer, filled, length);
            taken += length;
            filled += length;
            if (filled == SIZE) {
                send(rows);
            }
        }
        rows++;
    }

    /** To be called after the trailer. */
    void end() {
        if (filled > 0) {
            send(rows());
        }
    }

    /** Without the trailer. */
    long rows() {
        return rows - 1;
    }

    /** Of everything, to be asked for once, after the end. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void send(long ended) {
        var content = Arrays.copyOf(buffer, filled);
        digest.update(content);
        number++;
        bytes += filled;
        filled = 0;
        sender.accept(new ExtractChunk(extractId, number, ended, content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}

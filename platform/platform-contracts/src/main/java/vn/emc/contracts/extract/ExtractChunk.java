package vn.emc.contracts.extract;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * A piece of an extract's rows, on the wire as its fields in this order, big-endian, after a byte that says the version. All
 * pieces of an extract one after the other are rows in PostgreSQL's binary COPY format, with the columns of
 * {@link vn.emc.contracts.ledger.LedgerHeader}, dossier by dossier. {@code user_local}, {@code user_national},
 * {@code user_type}, {@code name_tthc} and {@code warnings} are empty, and {@code data} is a text that within one dossier is the
 * same exactly where all that was left out is the same.
 *
 * @param extractId the request's; also the key
 * @param number counts the pieces, from 1
 * @param rows that have ended with this piece, from the first piece on
 * @param content of all pieces but the last the same length
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ExtractChunk(UUID extractId, int number, long rows, byte[] content) {
    private static final byte VERSION = 1;
    private static final int HEAD = 1 + 2 * Long.BYTES + Integer.BYTES + Long.BYTES;

    public byte[] toBytes() {
        return ByteBuffer.allocate(HEAD + content.length)
                .put(VERSION)
                .putLong(extractId.getMostSignificantBits())
                .putLong(extractId.getLeastSignificantBits())
                .putInt(number)
                .putLong(rows)
                .put(content)
                .array();
    }

    /**
     * Reads what {@link #toBytes()} made.
     *
     * @throws MalformedChunkException where it is something else
     */
    public static ExtractChunk read(byte[] bytes) {
        if (bytes.length < HEAD || bytes[0] != VERSION) {
            throw new MalformedChunkException();
        }
        var buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        var extractId = new UUID(buffer.getLong(), buffer.getLong());
        var number = buffer.getInt();
        var rows = buffer.getLong();
        var content = new byte[buffer.remaining()];
        buffer.get(content);
        return new ExtractChunk(extractId, number, rows, content);
    }
}

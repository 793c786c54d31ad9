package vn.emc.simulator.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes as they arrive: damaged on the way, cut off, doubled, packed. */
final class FuzzedBody {
    private static final int BOMB = 6 * 1024 * 1024;

    private FuzzedBody() {}

    static byte[] damaged(Dice dice, byte[] bytes) {
        var body = bytes;
        for (var change = 1 + dice.below(3); change > 0 && body.length > 0; change--) {
            body = changed(dice, body);
        }
        return body;
    }

    private static byte[] changed(Dice dice, byte[] body) {
        var from = dice.below(body.length);
        var to = Math.min(body.length, from + 1 + dice.below(16));
        return switch (dice.below(5)) {
            case 0 -> {
                var flipped = body.clone();
                flipped[from] ^= (byte) (1 << dice.below(8));
                yield flipped;
            }
            case 1 -> joined(Arrays.copyOf(body, from), dice.bytes(1 + dice.below(8)), rest(body, from));
            case 2 -> joined(Arrays.copyOf(body, from), rest(body, to));
            case 3 -> joined(Arrays.copyOf(body, to), rest(body, from));
            default -> Arrays.copyOf(body, from);
        };
    }

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] deflate(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    /** Small as it is sent, and larger unpacked than anything that is taken. */
    static byte[] bomb() {
        return gzip(new byte[BOMB]);
    }

    private static byte[] rest(byte[] body, int from) {
        return Arrays.copyOfRange(body, from, body.length);
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

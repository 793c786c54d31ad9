package vn.emc.reconciliation.locallist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.emc.reconciliation.locallist.RefusedListException.Reason;

/**
 * In which encoding a text lies: UTF-16 by its mark, UTF-8 if it is that throughout, else the code page of older Vietnamese
 * Windows. In a list only headers and states are words, and codes are ASCII, so a letter that was meant otherwise does no harm.
 */
final class TextEncoding {
    static final Charset WINDOWS = Charset.forName("windows-1258");

    private static final int BUFFER = 1 << 16;
    private static final int[] SIGNS = {0x504B0304, 0xD0CF11E0};

    private TextEncoding() {}

    /** @throws RefusedListException where parts are in UTF-8 and parts are not */
    static Charset of(Path file) throws IOException, RefusedListException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.mark(4);
            var head = in.readNBytes(4);
            in.reset();
            if (isUtf16(head)) {
                return StandardCharsets.UTF_16;
            }
            return isBinary(head) ? StandardCharsets.UTF_8 : new Scan().of(in);
        }
    }

    /** The file in UTF-8: itself, or a copy. */
    static Path inUtf8(Path file, Charset charset, Path copy) throws IOException {
        if (!charset.equals(WINDOWS)) {
            return file;
        }
        try (var text = new InputStreamReader(Files.newInputStream(file), WINDOWS);
                var out = Files.newBufferedWriter(copy)) {
            text.transferTo(out);
        }
        return copy;
    }

    private static boolean isUtf16(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    /** Workbooks are no text. */
    private static boolean isBinary(byte[] head) {
        if (head.length < 4) {
            return false;
        }
        var sign = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
        return sign == SIGNS[0] || sign == SIGNS[1];
    }

    /** Reads on whether it is UTF-8 or not, to learn whether it is both. */
    private static final class Scan {
        private final byte[] buffer = new byte[BUFFER];
        private long line = 1;
        private long firstOther;
        private long firstVietnamese;
        /** Bytes that a character still needs, and whether it is a Vietnamese one of UTF-8: E1 BA xx or E1 BB xx. */
        private int needed;

        private int lead;
        private boolean vietnamese;

        Charset of(InputStream in) throws IOException, RefusedListException {
            int read;
            while ((read = in.read(buffer)) > 0) {
                for (var i = 0; i < read; i++) {
                    take(buffer[i]);
                }
            }
            if (needed > 0) {
                other();
            }
            if (firstOther == 0) {
                return StandardCharsets.UTF_8;
            }
            if (firstVietnamese != 0) {
                throw new RefusedListException(Reason.MIXED_ENCODINGS, Math.max(firstOther, firstVietnamese));
            }
            return WINDOWS;
        }

        private void take(byte b) {
            if (b >= 0) {
                if (needed > 0) {
                    other();
                }
                line += b == '\n' ? 1 : 0;
            } else if (needed > 0) {
                follow(b & 0xFF);
            } else {
                begin(b & 0xFF);
            }
        }

        private void begin(int b) {
            lead = b;
            vietnamese = false;
            needed = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            if (needed == 0) {
                other();
            }
        }

        private void follow(int b) {
            if ((b & 0xC0) != 0x80) {
                other();
                begin(b);
                return;
            }
            vietnamese |= lead == 0xE1 && needed == 2 && (b == 0xBA || b == 0xBB);
            needed--;
            if (needed == 0 && vietnamese && firstVietnamese == 0) {
                firstVietnamese = line;
            }
        }

        private void other() {
            needed = 0;
            firstOther = firstOther == 0 ? line : firstOther;
        }
    }
}

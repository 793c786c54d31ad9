package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.emc.spreadsheet.UnreadableWorkbookException.Reason;

/**
 * How a CSV file is written, as its beginning shows. UTF-16 needs its byte order mark, everything else must be UTF-8: the
 * Vietnamese code pages (1258, TCVN3, VNI) cannot be told apart, and a wrong guess would change names unseen.
 *
 * @param byteOrderMark its length in bytes
 * @param separatorLine whether the first line is Excel's {@code sep=;}, which is no row
 */
record CsvFormat(Charset charset, int byteOrderMark, char separator, boolean separatorLine) {
    private static final int HEAD = 1 << 16;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([^\"\\r\\n])\"?(?:[\\r\\n].*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    static CsvFormat of(InputStream in) throws IOException, UnreadableWorkbookException {
        byte[] head = in.readNBytes(HEAD);
        Charset charset = startsWith(head, 0xFF, 0xFE) ? UTF_16LE : startsWith(head, 0xFE, 0xFF) ? UTF_16BE : UTF_8;
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : charset.equals(UTF_8) ? 0 : 2;
        String text = decode(head, mark, charset);
        Matcher line = SEPARATOR_LINE.matcher(text);
        return line.matches()
                ? new CsvFormat(charset, mark, line.group(1).charAt(0), true)
                : new CsvFormat(charset, mark, SeparatorVote.in(text), false);
    }

    /** Which refuses what is not written so, instead of putting question marks. */
    CharsetDecoder decoder() {
        return strict(charset);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** A character that is cut off at the end of the head is left out. */
    private static String decode(byte[] head, int from, Charset charset) throws UnreadableWorkbookException {
        CharBuffer text = CharBuffer.allocate(head.length);
        ByteBuffer bytes = ByteBuffer.wrap(head, from, head.length - from);
        if (strict(charset).decode(bytes, text, head.length < HEAD).isError()) {
            throw new UnreadableWorkbookException(Reason.NOT_UTF8);
        }
        return text.flip().toString();
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (Byte.toUnsignedInt(head[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}

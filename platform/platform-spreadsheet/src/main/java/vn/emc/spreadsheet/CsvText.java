package vn.emc.spreadsheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;

/** The characters of a CSV file. A NUL, which no text has, ends the reading: it shows that this is another kind of file. */
final class CsvText extends Reader {
    private final Reader text;

    CsvText(CountedStream bytes, CsvFormat format) throws IOException {
        bytes.readNBytes(format.byteOrderMark());
        text = new InputStreamReader(bytes, format.decoder());
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = text.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == 0) {
                throw new RefusedException(UnreadableWorkbookException.broken("NUL in a text"));
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

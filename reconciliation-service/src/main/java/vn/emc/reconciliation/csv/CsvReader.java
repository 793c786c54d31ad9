package vn.emc.reconciliation.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CsvWriter} wrote, row by row. For no other CSV. */
public final class CsvReader {
    private static final int MARK = 0xFEFF;
    private static final int END = -1;

    private final BufferedReader in;
    private final StringBuilder cell = new StringBuilder();
    private int next;

    public CsvReader(InputStream source) throws IOException {
        in = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8));
        next = in.read();
        if (next != MARK) {
            throw new StreamCorruptedException("no CSV of ours");
        }
        next = in.read();
    }

    /** The next row, an empty text for an empty cell; null after the last. */
    public @Nullable List<String> row() throws IOException {
        if (next == END) {
            return null;
        }
        var row = new ArrayList<String>();
        do {
            row.add(cell());
        } while (continues());
        return row;
    }

    private boolean continues() throws IOException {
        var another = next == ',';
        if (next == '\r') {
            next = in.read();
        }
        next = in.read();
        return another;
    }

    private String cell() throws IOException {
        cell.setLength(0);
        if (next == '"') {
            quoted();
        } else {
            while (next != ',' && next != '\r' && next != END) {
                take();
            }
        }
        return !cell.isEmpty() && cell.charAt(0) == '\'' ? cell.substring(1) : cell.toString();
    }

    private void quoted() throws IOException {
        next = in.read();
        while (next != END) {
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            }
            take();
        }
        throw new StreamCorruptedException("a quoted cell without an end");
    }

    private void take() throws IOException {
        cell.append((char) next);
        next = in.read();
    }
}

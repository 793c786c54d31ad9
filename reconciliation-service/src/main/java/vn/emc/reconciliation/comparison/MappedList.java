package vn.emc.reconciliation.comparison;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A list's file, to look up single cells in: mapped, so that it lies in the system's memory and not in the heap. */
final class MappedList {
    private static final byte QUOTE = '"';

    private final MemorySegment bytes;
    private final long size;

    MappedList(Path path, Arena arena) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            size = file.size();
            bytes = file.map(MapMode.READ_ONLY, 0, size, arena);
        }
    }

    /** The code of a dossier, which stands first in its record. */
    String code(long offset) {
        return new String(cell(offset), StandardCharsets.UTF_8);
    }

    /** Which row of the unit's own file the record was. */
    long row(long offset, int column) {
        var at = offset;
        for (var i = 0; i < column; i++) {
            at = behindCell(at) + 1;
        }
        return Long.parseLong(new String(cell(at), StandardCharsets.UTF_8));
    }

    boolean hasSameCode(long offset, MappedList other, long otherOffset) {
        if (at(offset) == QUOTE || other.at(otherOffset) == QUOTE) {
            return Arrays.equals(cell(offset), other.cell(otherOffset));
        }
        for (var i = 0L; ; i++) {
            var b = at(offset + i);
            if (b != other.at(otherOffset + i)) {
                return false;
            }
            if (b == ',') {
                return true;
            }
        }
    }

    /** Whether the codes differ in their spelling at most. */
    boolean hasSameKey(long offset, MappedList other, long otherOffset) {
        return Arrays.equals(significant(cell(offset)), significant(other.cell(otherOffset)));
    }

    private static byte[] significant(byte[] code) {
        var out = new ByteArrayOutputStream(code.length);
        for (var b : code) {
            var significant = DossierKey.significant(b);
            if (significant != 0) {
                out.write(significant);
            }
        }
        return out.toByteArray();
    }

    private byte[] cell(long offset) {
        var end = behindCell(offset);
        if (at(offset) != QUOTE) {
            return bytes.asSlice(offset, end - offset).toArray(JAVA_BYTE);
        }
        var out = new ByteArrayOutputStream();
        for (var at = offset + 1; at < end - 1; at++) {
            out.write(at(at));
            at += at(at) == QUOTE ? 1 : 0;
        }
        return out.toByteArray();
    }

    private long behindCell(long offset) {
        var at = offset;
        var quoted = false;
        while (at < size) {
            var b = at(at);
            quoted ^= b == QUOTE;
            if (!quoted && (b == ',' || b == '\r' || b == '\n')) {
                break;
            }
            at++;
        }
        return at;
    }

    private byte at(long offset) {
        return bytes.get(JAVA_BYTE, offset);
    }
}

package vn.emc.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Millions of strings by number in little heap: as UTF-8 end to end, the first 16 MiB in memory and the others in a file that
 * is gone when the store is closed or the process ends. Strings asked for again soon are not decoded again.
 */
final class StringStore implements Closeable {
    private static final int CHUNK = 1 << 20;
    private static final int CHUNKS_IN_MEMORY = 16;
    private static final int LENGTH = Integer.BYTES;
    private static final int END_OF_CHUNK = -1;
    /** The place of every 16th string is kept, the others are found from there. */
    private static final int STRIDE = 16;

    private static final int KEPT = 1 << 15;

    private final List<MemorySegment> chunks = new ArrayList<>();
    private int used = CHUNK;
    private long[] places = new long[1024];
    private int size;

    private final Arena arena = Arena.ofShared();
    private @Nullable FileChannel file;

    private final @Nullable String[] kept = new @Nullable String[KEPT];
    private final int[] keptNumbers = new int[KEPT];
    private byte[] decoding = new byte[256];
    private int lastNumber = -1;
    private long placeAfterLast;

    /** @param length at most a quarter of a MiB */
    void add(byte[] utf8, int length) throws IOException {
        if (used + LENGTH + length > CHUNK) {
            beginChunk();
        }
        if (size % STRIDE == 0) {
            note(size / STRIDE, (long) (chunks.size() - 1) * CHUNK + used);
        }
        MemorySegment chunk = chunks.getLast();
        chunk.set(ValueLayout.JAVA_INT_UNALIGNED, used, length);
        MemorySegment.copy(utf8, 0, chunk, ValueLayout.JAVA_BYTE, used + LENGTH, length);
        used += LENGTH + length;
        size++;
    }

    String get(int number) throws UnreadableWorkbookException {
        if (number < 0 || number >= size) {
            throw UnreadableWorkbookException.broken("shared string out of range");
        }
        int slot = number % KEPT;
        String found = kept[slot];
        if (found == null || keptNumbers[slot] != number) {
            found = decode(number);
            kept[slot] = found;
            keptNumbers[slot] = number;
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        if (file != null) {
            file.close();
        }
    }

    private String decode(int number) {
        long place = number == lastNumber + 1 && number > 0 ? existing(placeAfterLast) : placeOf(number);
        MemorySegment chunk = chunks.get((int) (place / CHUNK));
        int start = (int) (place % CHUNK);
        int length = chunk.get(ValueLayout.JAVA_INT_UNALIGNED, start);
        if (length > decoding.length) {
            decoding = new byte[2 * length];
        }
        MemorySegment.copy(chunk, ValueLayout.JAVA_BYTE, start + LENGTH, decoding, 0, length);
        lastNumber = number;
        placeAfterLast = place + LENGTH + length;
        return new String(decoding, 0, length, UTF_8);
    }

    private long placeOf(int number) {
        long place = places[number / STRIDE];
        for (int steps = number % STRIDE; steps > 0; steps--) {
            MemorySegment chunk = chunks.get((int) (place / CHUNK));
            place = existing(place + LENGTH + chunk.get(ValueLayout.JAVA_INT_UNALIGNED, place % CHUNK));
        }
        return place;
    }

    /** This place, or the beginning of the next chunk if this one ends here. */
    private long existing(long place) {
        int start = (int) (place % CHUNK);
        boolean atEnd = CHUNK - start < LENGTH
                || chunks.get((int) (place / CHUNK)).get(ValueLayout.JAVA_INT_UNALIGNED, start) == END_OF_CHUNK;
        return start != 0 && atEnd ? (place / CHUNK + 1) * CHUNK : place;
    }

    private void note(int stride, long place) {
        if (stride == places.length) {
            places = Arrays.copyOf(places, 2 * stride);
        }
        places[stride] = place;
    }

    private void beginChunk() throws IOException {
        if (CHUNK - used >= LENGTH) {
            chunks.getLast().set(ValueLayout.JAVA_INT_UNALIGNED, used, END_OF_CHUNK);
        }
        chunks.add(chunks.size() < CHUNKS_IN_MEMORY ? MemorySegment.ofArray(new byte[CHUNK]) : mapped());
        used = 0;
    }

    /**
     * The chunk is written before it is mapped: on a full disk this fails, while a mapping would end the process's thread at some
     * later access.
     *
     * @throws UncheckedIOException if there is no room, which is not the workbook's fault
     */
    private MemorySegment mapped() {
        try {
            FileChannel channel = openFile();
            long start = (long) (chunks.size() - CHUNKS_IN_MEMORY) * CHUNK;
            ByteBuffer zeros = ByteBuffer.allocate(CHUNK);
            while (zeros.hasRemaining()) {
                channel.write(zeros, start + zeros.position());
            }
            return channel.map(MapMode.READ_WRITE, start, CHUNK, arena);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private FileChannel openFile() throws IOException {
        FileChannel channel = file;
        if (channel == null) {
            channel = FileChannel.open(
                    Files.createTempFile("strings", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            file = channel;
        }
        return channel;
    }
}

package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait on disk for the broker. Appending is asynchronous: one thread writes whatever is waiting and forces
 * it to disk once for all (group commit), then tells each receipt. One other thread reads from the head and says what has
 * been published; files published to their end are deleted.
 *
 * <p>After a crash everything that was told durable is there again, in the same order; a torn record at the end, which
 * nobody was told of, is cut off.
 */
@Slf4j
public final class Spool implements AutoCloseable {
    private static final int LARGEST_GROUP = 8_192;
    private static final int BUFFER = 1024 * 1024;
    private static final long IDLE_MILLIS = 1_000;

    private final SpoolSettings settings;
    private final SegmentFiles files;
    private final SpoolReader reader;
    private final PositionFile positionFile;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Thread writer;

    private final LinkedBlockingQueue<Append> appends = new LinkedBlockingQueue<>();
    private final AtomicLong queuedBytes = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong spooled = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong corrupt = new AtomicLong();

    private volatile Position head;
    private volatile Position forced;
    private volatile boolean diskTooFull;
    private volatile boolean closing;
    private @Nullable FileChannel segment;
    private long segmentNumber;

    private record Append(Outgoing message, Receipt receipt, int size) {}

    private Spool(SpoolSettings settings, FileChannel lockChannel, FileLock lock) throws IOException {
        this.settings = settings;
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.files = new SegmentFiles(settings.folder());
        this.reader = new SpoolReader(files);
        this.positionFile = new PositionFile(settings.folder().resolve("position"));
        var saved = positionFile.read();
        var end = recover(saved);
        this.forced = end;
        this.segmentNumber = end.segment();
        this.head = new Position(Math.max(saved.segment(), files.firstFrom(0)), saved.offset());
        if (head.segment() != saved.segment()) {
            this.head = new Position(head.segment(), 0);
        }
        if (head.compareTo(end) > 0) {
            this.head = end;
        }
        files.deleteBefore(head.segment());
        this.diskTooFull = isDiskTooFull();
        this.writer = Thread.ofPlatform().name("spool-writer").daemon(true).start(this::writeGroups);
    }

    /**
     * Opens the spool in its folder, creating it where there is none.
     *
     * @throws SpoolException where another process uses it or the disk does not let us
     */
    public static Spool open(SpoolSettings settings) {
        var lockFile = settings.folder().resolve("lock");
        try {
            Files.createDirectories(settings.folder());
            var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new SpoolException("The spool in " + settings.folder()
                        + " is in use by another process: give each ingest-service its own EMC_DATA_DIR");
            }
            return new Spool(settings, channel, lock);
        } catch (IOException failure) {
            throw new SpoolException("The spool in " + settings.folder() + " cannot be opened", failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException usedInThisProcess) {
            return null;
        }
    }

    /** Counts what waits and answers where the next record goes: behind the last whole one, in a file of its own. */
    private Position recover(Position saved) throws IOException {
        var last = saved.segment();
        var lastEnd = 0L;
        for (var found : files.found().entrySet()) {
            var number = found.getKey();
            var from = number == saved.segment() ? saved.offset() : 0;
            if (number < saved.segment()) {
                Files.deleteIfExists(found.getValue());
                continue;
            }
            lastEnd = recover(number, found.getValue(), from);
            last = number;
        }
        return new Position(last, lastEnd);
    }

    private long recover(long number, Path file, long from) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var scan = SegmentScan.of(channel, Math.min(from, channel.size()));
            if (scan.end() < channel.size()) {
                log.warn("Spool file {} ends in a torn record: {} bytes cut off", file, channel.size() - scan.end());
                files.keepDamaged(number);
                channel.truncate(scan.end());
                channel.force(true);
            }
            if (scan.corrupt() > 0) {
                log.error("Spool file {} has {} damaged records; a copy is kept", file, scan.corrupt());
                files.keepDamaged(number);
                corrupt.addAndGet(scan.corrupt());
            }
            files.grewTo(number, scan.end());
            waiting.addAndGet(scan.records());
            return scan.end();
        }
    }

    /** Has the message forced to disk and tells the receipt; where there is no room, tells it at once. */
    public void append(Outgoing message, Receipt receipt) {
        var size = Frame.sizeOf(message);
        if (closing || diskTooFull || bytes() + size > settings.maxBytes()) {
            refused.incrementAndGet();
            receipt.lost();
            return;
        }
        queuedBytes.addAndGet(size);
        waiting.incrementAndGet();
        appends.add(new Append(message, receipt, size));
    }

    private void writeGroups() {
        var group = new ArrayList<Append>();
        var buffer = ByteBuffer.allocate(BUFFER);
        while (!closing || !appends.isEmpty()) {
            try {
                var first = appends.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                diskTooFull = isDiskTooFull();
                if (first != null) {
                    group.add(first);
                    appends.drainTo(group, LARGEST_GROUP);
                    write(group, buffer);
                    group.clear();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Append> group, ByteBuffer buffer) {
        var durable = false;
        try {
            forced = writeAndForce(group, buffer);
            durable = true;
        } catch (IOException failure) {
            log.error("The spool cannot write: {}", failure.toString());
            abandonSegment();
        }
        for (var append : group) {
            queuedBytes.addAndGet(-append.size());
            if (durable) {
                spooled.incrementAndGet();
                append.receipt().durable();
            } else {
                waiting.decrementAndGet();
                refused.incrementAndGet();
                append.receipt().lost();
            }
        }
    }

    /** A file that has been published to its end is not added to, but deleted. */
    private Position writeAndForce(List<Append> group, ByteBuffer buffer) throws IOException {
        var position = forced;
        var channel = segment;
        var usedUp = position.offset() > 0 && head.equals(position);
        if (channel == null || usedUp) {
            channel = beginSegment();
            position = new Position(segmentNumber, 0);
        }
        if (usedUp) {
            files.deleteBefore(segmentNumber);
        }
        var offset = position.offset();
        buffer.clear();
        for (var append : group) {
            if (offset + buffer.position() >= settings.segmentBytes()) {
                finishSegment(channel, flush(channel, buffer, offset));
                channel = beginSegment();
                offset = 0;
            }
            if (append.size() > buffer.remaining()) {
                offset = flush(channel, buffer, offset);
            }
            if (append.size() > buffer.capacity()) {
                var large = ByteBuffer.allocate(append.size());
                Frame.write(append.message(), large);
                offset = flush(channel, large, offset);
            } else {
                Frame.write(append.message(), buffer);
            }
        }
        offset = flush(channel, buffer, offset);
        finishSegment(channel, offset);
        return new Position(segmentNumber, offset);
    }

    private FileChannel beginSegment() throws IOException {
        closeSegment();
        segmentNumber++;
        var channel = files.create(segmentNumber);
        segment = channel;
        return channel;
    }

    private void finishSegment(FileChannel channel, long size) throws IOException {
        channel.force(false);
        files.grewTo(segmentNumber, size);
    }

    private static long flush(FileChannel channel, ByteBuffer buffer, long offset) throws IOException {
        var at = offset;
        buffer.flip();
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
        buffer.clear();
        return at;
    }

    /** After a failed write it is unknown what stands behind the last group: that is cut off and a new file begun. */
    private void abandonSegment() {
        closeSegment();
        var end = forced;
        for (var number = end.segment(); number <= segmentNumber; number++) {
            files.cut(number, number == end.segment() ? end.offset() : 0);
        }
    }

    private void closeSegment() {
        var channel = segment;
        segment = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException failure) {
                log.warn("A spool file cannot be closed: {}", failure.toString());
            }
        }
    }

    /** The next messages to publish, at most {@code most}; empty when everything on disk has been published. */
    public Waiting next(int most) throws IOException {
        return reader.read(head, forced, most);
    }

    /** The messages that follow those of {@code batch}, published or not. */
    public Waiting after(Waiting batch, int most) throws IOException {
        return reader.read(batch.end(), forced, most);
    }

    /** Says that the messages of {@code batch} are with the broker. */
    public void published(Waiting batch) {
        head = batch.end();
        positionFile.write(head);
        files.deleteBefore(head.segment());
        waiting.addAndGet(-batch.messages().size());
        published.addAndGet(batch.messages().size());
    }

    /** Messages taken that are not yet published. */
    public long waiting() {
        return waiting.get();
    }

    /** Messages forced to disk since the start. */
    public long spooled() {
        return spooled.get();
    }

    /** Messages published from disk since the start. */
    public long published() {
        return published.get();
    }

    /** Messages there was no room for since the start. */
    public long refused() {
        return refused.get();
    }

    /** Records found damaged at the start. */
    public long corrupt() {
        return corrupt.get();
    }

    /** Bytes on disk or about to be. A file that has been published to its end goes with the next message. */
    public long bytes() {
        return (head.equals(forced) ? 0 : files.bytes()) + queuedBytes.get();
    }

    public long maxBytes() {
        return settings.maxBytes();
    }

    /** Whether a message of usual size would be taken now. */
    public boolean hasRoom() {
        return !diskTooFull && bytes() + Frame.HEADER < settings.maxBytes();
    }

    private boolean isDiskTooFull() {
        return settings.folder().toFile().getUsableSpace() < settings.reserveBytes();
    }

    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
            appends.forEach(late -> late.receipt().lost());
            closeSegment();
            lock.release();
            lockChannel.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            log.warn("The spool cannot be closed: {}", failure.toString());
        }
    }
}

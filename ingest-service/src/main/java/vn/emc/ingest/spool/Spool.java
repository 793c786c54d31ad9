package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lombok.extern.slf4j.Slf4j;

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
    private static final long IDLE_MILLIS = 1_000;

    private final SpoolSettings settings;
    private final SegmentFiles files;
    private final SpoolReader reader;
    private final PositionFile positionFile;
    private final SpoolLock lock;
    private final SegmentWriter segments;
    private final Thread writer;
    private final long corrupt;

    private final LinkedBlockingQueue<Append> appends = new LinkedBlockingQueue<>();
    private final AtomicLong queuedBytes = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong spooled = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private volatile Position head;
    private volatile boolean diskTooFull;
    private volatile boolean closing;

    private Spool(SpoolSettings settings, SpoolLock lock) throws IOException {
        this.settings = settings;
        this.lock = lock;
        this.files = new SegmentFiles(settings.folder());
        this.reader = new SpoolReader(files);
        this.positionFile = new PositionFile(settings.folder().resolve("position"));
        var saved = positionFile.read();
        var recovery = Recovery.of(files, saved);
        var end = recovery.end();
        this.waiting.set(recovery.records());
        this.corrupt = recovery.corrupt();
        this.segments = new SegmentWriter(files, settings.segmentBytes(), end);
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
        try {
            Files.createDirectories(settings.folder());
            return new Spool(settings, SpoolLock.take(settings.folder()));
        } catch (IOException failure) {
            throw new SpoolException("The spool in " + settings.folder() + " cannot be opened", failure);
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
        while (!closing || !appends.isEmpty()) {
            try {
                var first = appends.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                diskTooFull = isDiskTooFull();
                if (first != null) {
                    group.add(first);
                    appends.drainTo(group, LARGEST_GROUP);
                    write(group);
                    group.clear();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Append> group) {
        var durable = false;
        try {
            segments.append(group, head);
            durable = true;
        } catch (IOException failure) {
            log.error("The spool cannot write: {}", failure.toString());
            segments.abandon();
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

    /** The next messages to publish, at most {@code most}; empty when everything on disk has been published. */
    public Waiting next(int most) throws IOException {
        return reader.read(head, segments.end(), most);
    }

    /** The messages that follow those of {@code batch}, published or not. */
    public Waiting after(Waiting batch, int most) throws IOException {
        return reader.read(batch.end(), segments.end(), most);
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
        return corrupt;
    }

    /** Bytes on disk or about to be. A file that has been published to its end goes with the next message. */
    public long bytes() {
        return (head.equals(segments.end()) ? 0 : files.bytes()) + queuedBytes.get();
    }

    /** Bytes taken that are not yet forced to disk. */
    public long queuedBytes() {
        return queuedBytes.get();
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
            segments.close();
            lock.release();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            log.warn("The spool cannot be closed: {}", failure.toString());
        }
    }
}

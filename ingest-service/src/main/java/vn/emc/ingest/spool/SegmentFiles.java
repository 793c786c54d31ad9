package vn.emc.ingest.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

/** The segment files of a spool and their sizes, by number; numbers only grow. */
@Slf4j
@RequiredArgsConstructor
final class SegmentFiles {
    private static final String SUFFIX = ".spool";
    private static final String DAMAGED = ".damaged";

    private final Path folder;
    private final NavigableMap<Long, Long> sizes = new ConcurrentSkipListMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Finds the files there are, by number. */
    NavigableMap<Long, Path> found() throws IOException {
        var files = new TreeMap<Long, Path>();
        try (var entries = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : entries) {
                var name = file.getFileName().toString();
                files.put(Long.valueOf(name.substring(0, name.length() - SUFFIX.length())), file);
            }
        }
        return files;
    }

    Path path(long segment) {
        return folder.resolve(String.format(Locale.ROOT, "%020d%s", segment, SUFFIX));
    }

    FileChannel create(long segment) throws IOException {
        var channel = FileChannel.open(path(segment), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        grewTo(segment, 0L);
        forceFolder();
        return channel;
    }

    FileChannel open(long segment) throws IOException {
        return FileChannel.open(path(segment), StandardOpenOption.READ);
    }

    void grewTo(long segment, long size) {
        var before = sizes.put(segment, size);
        bytes.addAndGet(before == null ? size : size - before);
    }

    /** Takes everything behind {@code size} out of a file. */
    void cut(long segment, long size) {
        if (!sizes.containsKey(segment)) {
            return;
        }
        grewTo(segment, size);
        try (var channel = FileChannel.open(path(segment), StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException failure) {
            log.warn("Spool file {} cannot be cut: {}", path(segment), failure.toString());
        }
    }

    long size(long segment) {
        return sizes.getOrDefault(segment, 0L);
    }

    long bytes() {
        return bytes.get();
    }

    /** The first segment with a number of at least {@code segment}, or -1. */
    long firstFrom(long segment) {
        var next = sizes.ceilingKey(segment);
        return next == null ? -1 : next;
    }

    void deleteBefore(long segment) {
        for (var done : sizes.headMap(segment, false).keySet()) {
            delete(done);
        }
    }

    private void delete(long segment) {
        try {
            Files.deleteIfExists(path(segment));
            var size = sizes.remove(segment);
            bytes.addAndGet(size == null ? 0 : -size);
        } catch (IOException failure) {
            log.warn("Spool file {} cannot be deleted: {}", path(segment), failure.toString());
        }
    }

    /** Keeps a copy of a file that has bad records in it, for people to look at. */
    void keepDamaged(long segment) {
        var file = path(segment);
        var kept = file.resolveSibling(file.getFileName() + DAMAGED);
        try {
            if (!Files.exists(kept)) {
                Files.copy(file, kept);
            }
        } catch (IOException failure) {
            log.warn("Spool file {} is damaged and cannot be copied: {}", file, failure.toString());
        }
    }

    /** A new file is only safe once its folder is. */
    private void forceFolder() throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

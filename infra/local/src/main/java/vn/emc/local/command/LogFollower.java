package vn.emc.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;

/** Reports every line that logs get from now on; a log that begins anew is read from its beginning. */
@RequiredArgsConstructor
final class LogFollower {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final List<Part> parts;
    private final Function<Part, Path> logs;
    private final BiConsumer<Part, String> reader;
    private final Map<Part, Long> positions = new EnumMap<>(Part.class);

    /** Returns only when interrupted. */
    void run() throws InterruptedException {
        for (Part part : parts) {
            positions.put(part, size(part));
        }
        while (true) {
            parts.forEach(this::readNews);
            Thread.sleep(PAUSE);
        }
    }

    private void readNews(Part part) {
        long size = size(part);
        long position = Math.min(positions.getOrDefault(part, 0L), size);
        if (size < positions.getOrDefault(part, 0L)) {
            position = 0;
        }
        try (var file = new RandomAccessFile(logs.apply(part).toFile(), "r")) {
            byte[] news = new byte[(int) Math.min(size - position, 1 << 20)];
            file.seek(position);
            file.readFully(news);
            int whole = lastLineEnd(news);
            new String(news, 0, whole, StandardCharsets.UTF_8).lines().forEach(line -> reader.accept(part, line));
            positions.put(part, position + whole);
        } catch (IOException notThereNow) {
            positions.put(part, 0L);
        }
    }

    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private long size(Part part) {
        try {
            return Files.size(logs.apply(part));
        } catch (IOException notThereYet) {
            return 0;
        }
    }
}

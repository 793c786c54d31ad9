package vn.emc.messaging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import tools.jackson.core.JacksonException;
import vn.emc.contracts.ContractJson;

/** A state topic's entries in a local file: one JSON object, replaced as a whole. */
@Slf4j
@RequiredArgsConstructor
final class StateSnapshot<K, V> {
    private final StateSettings<K, V> settings;
    private final Path file;

    /** Empty when there is no file, or none that can be read; the topic brings everything in any case. */
    Map<K, V> load() {
        var entries = new HashMap<K, V>();
        if (!Files.isReadable(file)) {
            return entries;
        }
        try {
            var mapper = ContractJson.mapper();
            var type = mapper.getTypeFactory().constructMapType(HashMap.class, String.class, settings.type());
            Map<String, V> stored = mapper.readValue(file, type);
            stored.forEach((key, value) -> entries.put(settings.key().apply(key), value));
            log.info("{} begins with {} entries kept in {}", settings.topic(), entries.size(), file);
        } catch (JacksonException | IllegalArgumentException damaged) {
            log.warn(
                    "{} cannot be read and is ignored: {}",
                    file,
                    damaged.getClass().getName());
            entries.clear();
        }
        return entries;
    }

    /** A crash leaves the old file or the new one, never half of one. */
    void save(Map<K, V> entries) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ContractJson.mapper().writeValue(next, entries);
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JacksonException failure) {
            log.warn("{} could not be written: {}", file, failure.toString());
        }
    }
}

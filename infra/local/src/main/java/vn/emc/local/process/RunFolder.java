package vn.emc.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.home.Home;

/** One small JSON file per started part; a file whose process has gone tells of a part that died. */
public final class RunFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    public RunFolder(Home home) {
        this.folder = home.run();
    }

    public Optional<ChildRecord> find(Part part) {
        Path file = file(part);
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), ChildRecord.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + file + ": " + e.getMessage(), e);
        } catch (JacksonException halfWritten) {
            return Optional.empty();
        }
    }

    /** The parts that run now, in starting order. */
    public List<ChildRecord> alive() {
        return Arrays.stream(Part.values())
                .flatMap(part -> find(part).stream())
                .filter(ChildRecord::isAlive)
                .toList();
    }

    public void write(ChildRecord child) {
        Path file = file(child.part());
        try {
            Files.writeString(file, JSON.writeValueAsString(child));
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    public void forget(Part part) {
        Home.delete(file(part));
    }

    private Path file(Part part) {
        return folder.resolve(part.id() + ".json");
    }
}

package vn.emc.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import vn.emc.local.PlatformException;

/** The ports of the last start, for later commands that are not told them again. */
@RequiredArgsConstructor
public final class PortMemory {
    private final Home home;

    public Optional<Ports> read() {
        try {
            return Files.exists(file()) ? Optional.of(Ports.of(parse())) : Optional.empty();
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + file() + ": " + e.getMessage(), e);
        }
    }

    public void write(Ports ports) {
        try {
            Files.write(
                    file(),
                    ports.variables().entrySet().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new PlatformException("Cannot write " + file() + ": " + e.getMessage(), e);
        }
    }

    private Map<String, String> parse() throws IOException {
        return Files.readAllLines(file()).stream()
                .filter(line -> line.indexOf('=') > 0)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    private Path file() {
        return home.run().resolve("ports");
    }
}

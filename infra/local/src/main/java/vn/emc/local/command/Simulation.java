package vn.emc.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import vn.emc.local.LocalPlatform;
import vn.emc.local.PlatformException;
import vn.emc.local.software.JavaProgram;

/** Runs the simulator against a platform, on this terminal. */
@RequiredArgsConstructor
final class Simulation {
    private final LocalPlatform platform;

    /** Returns the simulator's exit code. */
    int run(List<String> arguments) {
        List<String> program = new ArrayList<>(List.of("-jar", jar().toString()));
        program.addAll(arguments);
        List<String> options = List.of("-Xmx768m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
        var builder = new ProcessBuilder(JavaProgram.command(options, program)).inheritIO();
        builder.environment().putAll(platform.environment());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new PlatformException("The simulator does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private Path jar() {
        Path target = platform.setup().tree().target("infra/simulator");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("simulator-.*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new PlatformException("The simulator is not built in " + target));
        } catch (IOException e) {
            throw new PlatformException("The simulator is not built in " + target, e);
        }
    }
}

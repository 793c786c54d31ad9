package vn.emc.local.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import vn.emc.local.LocalPlatform;
import vn.emc.local.PlatformException;
import vn.emc.local.software.JavaProgram;

/** Runs the simulator against a platform, on this terminal. */
@RequiredArgsConstructor
final class Simulation {
    private static final String MAIN_CLASS = "vn.emc.simulator.Simulator";

    private final LocalPlatform platform;

    /** Returns the simulator's exit code. */
    int run(List<String> arguments) {
        List<String> program = new ArrayList<>(List.of("-cp", classPath(), MAIN_CLASS));
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

    /** What the build left: the simulator's classes and, beside them, what they need. */
    private String classPath() {
        Path target = platform.setup().tree().target("infra/simulator");
        Path classes = target.resolve("classes");
        if (!Files.isDirectory(classes)) {
            throw new PlatformException("The simulator is not built in " + target);
        }
        return classes + File.pathSeparator + target.resolve("lib") + File.separator + "*";
    }
}

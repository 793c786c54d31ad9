package vn.emc.local.software;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.emc.local.PlatformException;
import vn.emc.local.process.Launch;

/** Runs a program to its end. */
public final class OneOff {
    private static final int LINES_TOLD = 25;

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private OneOff() {}

    /** Ends what still runs, because nobody waits for it any more. */
    public static void endAll() {
        RUNNING.forEach(Process::destroyForcibly);
    }

    /** Fails with the last lines that the program printed, unless it ends well. */
    public static void run(String what, Launch launch) {
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.folder().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(launch.environment());
        try {
            Process process = builder.start();
            RUNNING.add(process);
            process.getOutputStream().close();
            List<String> lines = read(process.getInputStream());
            int code = process.waitFor();
            RUNNING.remove(process);
            if (code != 0) {
                throw new PlatformException(what + " failed with exit code " + code + ":\n"
                        + lines.stream()
                                .skip(Math.max(0, lines.size() - LINES_TOLD))
                                .collect(Collectors.joining("\n")));
            }
        } catch (IOException e) {
            throw new PlatformException(what + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(what + " was interrupted", e);
        }
    }

    private static List<String> read(InputStream output) throws IOException {
        return new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}

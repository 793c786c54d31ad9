package vn.emc.simulator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a Java process on this machine cannot forget: its objects after a collection, by the JDK's own tool. */
final class LiveMemory {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private LiveMemory() {}

    /** Bytes of the process that listens on {@code port}. */
    static long ofListenerOn(int port) throws InterruptedException {
        var pid = ProcessCpu.listeningOn(port)
                .orElseThrow(() -> new BenchException("No process of this user listens on port " + port));
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(tool, Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var total = TOTAL.matcher(text);
            if (!total.find()) {
                throw new BenchException("jcmd says nothing of process " + pid + ": "
                        + text.lines().findFirst().orElse(""));
            }
            return Long.parseLong(total.group(1));
        } catch (IOException cannotStart) {
            throw new BenchException("Cannot start " + tool, cannotStart);
        }
    }
}

package vn.emc.local.software;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.SourceTree;
import vn.emc.local.process.Launch;

/** A service's jar, extracted because that starts faster, and one folder per build. */
public record ServiceSoftware(Path folder) {
    public static ServiceSoftware unpack(SourceTree tree, String module, Progress progress) {
        Path executable = tree.executable(module);
        String folder = module + "-" + BuildStamp.of(executable);
        return new ServiceSoftware(Unpacked.once(tree.software(), folder, module, progress, draft -> {
            OldBuilds.forget(tree.software(), module);
            extract(module, executable, draft);
        }));
    }

    /** The jar to be started. */
    public Path jar() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new PlatformException("There is no jar in " + folder));
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * What the service's JVM learns in a training run, if it has had one. With other options it would learn other things:
     * from a run without the optimising compiler, that no method is ever worth optimising.
     */
    public AotCache cache(List<String> options) {
        return new AotCache(folder.resolve("start-" + Integer.toHexString(options.hashCode()) + ".aot"));
    }

    private static void extract(String module, Path executable, Path folder) {
        List<String> program = new ArrayList<>(List.of("-jar", executable.toString()));
        program.addAll(List.of("extract", "--force", "--destination", folder.toString()));
        List<String> options = List.of("-Djarmode=tools", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        OneOff.run("Extracting " + module, new Launch(JavaProgram.command(options, program), Map.of(), folder));
    }
}

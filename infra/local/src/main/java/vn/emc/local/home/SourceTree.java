package vn.emc.local.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.emc.local.PlatformException;

/** The built source tree: the folder with {@code emc} and {@code pom.xml}, and what Maven made in it. */
public record SourceTree(Path root) {
    public static final String PROPERTY = "emc.root";

    /** Named by the system property {@value #PROPERTY}, or the nearest one upwards from the working folder. */
    public static SourceTree locate() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return new SourceTree(Path.of(named).toAbsolutePath().normalize());
        }
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.isRegularFile(folder.resolve("emc")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return new SourceTree(folder);
            }
            folder = folder.getParent();
        }
        throw new PlatformException("This is not inside EMC's source tree; start from there or set -D" + PROPERTY);
    }

    /** The home that {@code EMC_HOME} names, otherwise {@code .emc} in the tree. */
    public Home home() {
        String named = System.getenv(Home.VARIABLE);
        return new Home(named == null || named.isBlank() ? root.resolve(".emc") : Path.of(named));
    }

    /** Where programs are unpacked, whichever home they run for. */
    public Path software() {
        return root.resolve(".emc").resolve("software");
    }

    public Path target(String module) {
        return root.resolve(module).resolve("target");
    }

    /** The executable jar of a service's module. */
    public Path executable(String module) {
        Path target = target(module);
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new PlatformException(notBuilt(target)));
        } catch (IOException e) {
            throw new PlatformException(notBuilt(target), e);
        }
    }

    private static String notBuilt(Path target) {
        return "Nothing built in " + target + ": run ./emc up, which builds what is missing";
    }
}

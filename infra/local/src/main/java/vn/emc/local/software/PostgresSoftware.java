package vn.emc.local.software;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.SourceTree;

/** PostgreSQL's programs for this machine. */
public record PostgresSoftware(Path folder) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");

    public static PostgresSoftware unpack(SourceTree tree, Progress progress) {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        @Nullable URL packed = PostgresSoftware.class.getResource("/" + name);
        if (packed == null) {
            throw new PlatformException("There is no PostgreSQL for this machine (" + name + ")");
        }
        String folder = "postgresql-" + version(packed);
        return new PostgresSoftware(Unpacked.once(tree.software(), folder, "PostgreSQL", progress, draft -> {
            try (InputStream in = packed.openStream()) {
                Archive.unpackXz(in, draft);
            }
        }));
    }

    /** A command line of one of the programs; as root in a user namespace, because PostgreSQL refuses to run as root. */
    public List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    /** Fails with what to do when root cannot start PostgreSQL here. */
    public void requireStartable() {
        if (isRoot() && !canUnshare()) {
            throw new PlatformException(
                    "PostgreSQL does not run as root, and this machine does not let root step down (unshare -U)."
                            + " Run ./emc as an ordinary user.");
        }
    }

    private static boolean isRoot() {
        try {
            return Objects.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"), 0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean canUnshare() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String version(URL packed) {
        var matcher = VERSION.matcher(packed.toString());
        return matcher.find() ? matcher.group(1) : "unknown";
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        boolean alpine = Files.exists(Path.of("/etc/alpine-release"));
        return (arm ? "arm_64" : "x86_64") + (alpine ? "-alpine_linux" : "");
    }
}

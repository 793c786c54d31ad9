package vn.emc.local.software;

import java.io.IOException;
import java.io.InputStream;
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

/** Keycloak, unpacked and optimised for PostgreSQL once. */
public record KeycloakSoftware(Path folder) {
    /** Decided when Keycloak is optimised; everything else is told at the start. */
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    public static KeycloakSoftware unpack(SourceTree tree, Progress progress) {
        Path packed = packed(tree.target("infra/local").resolve("keycloak"));
        String name =
                packed.getFileName().toString().replace("-quarkus-dist", "").replace(".tar.gz", "");
        return new KeycloakSoftware(Unpacked.once(tree.software(), name, "Keycloak", progress, draft -> {
            try (InputStream in = Files.newInputStream(packed)) {
                Archive.unpackGzip(in, draft);
            }
            new KeycloakSoftware(draft).optimise();
        }));
    }

    /**
     * A command line as {@code kc.sh} makes it, but without the shell around it.
     *
     * @param home Keycloak's folder for what it imports and writes
     */
    public List<String> command(Path home, List<String> options, List<String> arguments) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dpicocli.disable.closures=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        List<String> program = new ArrayList<>(List.of(
                "-cp",
                distribution().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        program.addAll(arguments);
        return JavaProgram.command(all, program);
    }

    /** Gives a home the programs, which it must have below itself. */
    public void linkInto(Path home) throws IOException {
        Path link = Files.createDirectories(home).resolve("lib");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, distribution().resolve("lib"));
    }

    /** The folder inside the archive. */
    private Path distribution() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new PlatformException("There is no Keycloak in " + folder));
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }

    private void optimise() {
        Path home = distribution();
        OneOff.run("Optimising Keycloak", new Launch(command(home, List.of("-Xmx512m"), BUILD), Map.of(), home));
    }

    private static Path packed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> new PlatformException("Keycloak is not in " + folder));
        } catch (IOException e) {
            throw new PlatformException("Keycloak is not in " + folder + ": build infra/local first", e);
        }
    }
}

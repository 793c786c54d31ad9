package vn.emc.test;

import java.nio.file.Files;
import java.nio.file.Path;

/** A cheap look for a Docker engine, so that machines without one do not pay for Testcontainers' long search. */
final class DockerEngine {
    private DockerEngine() {}

    static boolean isLikely() {
        return System.getenv("DOCKER_HOST") != null
                || System.getProperty("os.name", "").startsWith("Windows")
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".docker/run/docker.sock"))
                || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"));
    }
}

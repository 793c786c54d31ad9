package vn.emc.test;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/**
 * Where the servers under the tests come from. {@code -Demc.test.backend=containers|embedded} forces one; {@code auto},
 * the default, takes containers where a Docker engine answers.
 */
public enum TestBackend {
    CONTAINERS("PostgreSQL and Kafka in containers (Testcontainers)"),
    EMBEDDED("PostgreSQL and Kafka as servers of this machine, without Docker");

    public static final String PROPERTY = "emc.test.backend";

    private final String description;

    TestBackend(String description) {
        this.description = description;
    }

    /** The backend of this JVM, decided once. */
    public static TestBackend current() {
        return Current.BACKEND;
    }

    public String description() {
        return description;
    }

    static TestBackend choose(String wish) {
        return switch (wish.toLowerCase(Locale.ROOT)) {
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            case "", "auto" -> dockerAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                throw new TestStackException("-D" + PROPERTY + "=" + wish + " is none of: containers, embedded, auto");
        };
    }

    private static boolean dockerAnswers() {
        return DockerEngine.isLikely() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static final class Current {
        private static final TestBackend BACKEND = choose(System.getProperty(PROPERTY, "auto"));
    }
}

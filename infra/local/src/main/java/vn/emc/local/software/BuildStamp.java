package vn.emc.local.software;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.emc.local.PlatformException;

/** Tells one build of a jar from another by its entries' checksums, without reading their content. */
final class BuildStamp {
    private BuildStamp() {}

    static String of(Path jar) {
        var crc = new CRC32();
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream().map(BuildStamp::line).forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new PlatformException("Cannot read " + jar + ": " + e.getMessage(), e);
        }
        return "%08x".formatted(crc.getValue());
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + ":" + entry.getCrc() + "\n";
    }
}

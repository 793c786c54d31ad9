package vn.emc.simulator.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The file of {@code NAME=value} lines that the platform's first start writes. */
public final class Credentials {
    private final Path file;
    private final Map<String, String> values;

    private Credentials(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * Reads the file.
     *
     * @throws PlatformException when there is none
     */
    public static Credentials read(Path file) {
        var values = new HashMap<String, String>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.filter(line -> line.indexOf('=') > 0 && !line.startsWith("#")).forEach(line -> {
                int equals = line.indexOf('=');
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            });
        } catch (IOException missing) {
            throw new PlatformException(
                    "Cannot read " + file
                            + ". Start the platform first (./emc up), or name the file in EMC_CREDENTIALS.",
                    missing);
        }
        return new Credentials(file, values);
    }

    /** The password of one of the local users, such as {@code operator.h56}. */
    public String passwordOf(String username) {
        return value(
                "EMC_PASSWORD_" + username.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
    }

    /**
     * One value.
     *
     * @throws PlatformException when the file does not have it
     */
    public String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new PlatformException(file + " has no " + name);
        }
        return value;
    }
}

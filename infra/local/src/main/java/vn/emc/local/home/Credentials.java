package vn.emc.local.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.emc.local.PlatformException;

/**
 * Passwords and keys of one home, made at its first start: {@code NAME=value} lines in a file that only its owner reads.
 * A value that is there is never changed; a name that is missing is added.
 */
public final class Credentials {
    private final Home home;
    private @Nullable Map<String, String> values;

    private Credentials(Home home) {
        this.home = home;
    }

    /** The home's file is read at the first question, after adding to it what it does not have yet. */
    public static Credentials of(Home home) {
        return new Credentials(home);
    }

    public String get(Secret secret) {
        return get(secret.variable());
    }

    /** The value of a name such as {@code EMC_PASSWORD_ADMIN}. */
    public String get(String name) {
        String value = all().get(name);
        if (value == null) {
            throw new PlatformException("There are no credentials named " + name);
        }
        return value;
    }

    public synchronized Map<String, String> all() {
        Map<String, String> known = values;
        if (known == null) {
            known = Map.copyOf(load(home.credentials()));
            values = known;
        }
        return known;
    }

    private static Map<String, String> load(Path file) {
        try {
            Map<String, String> values = Files.exists(file) ? read(file) : new LinkedHashMap<>();
            boolean complete = true;
            for (Secret secret : Secret.values()) {
                complete &= values.putIfAbsent(secret.variable(), secret.generate()) != null;
            }
            if (!complete) {
                write(file, values);
            }
            return values;
        } catch (IOException e) {
            throw new PlatformException("Cannot keep the credentials in " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                values.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = file.resolveSibling("credentials.new");
        Files.deleteIfExists(draft);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        String text = values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

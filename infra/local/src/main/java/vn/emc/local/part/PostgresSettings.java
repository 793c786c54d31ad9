package vn.emc.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the local PostgreSQL differs from its own defaults; {@code fsync} and {@code synchronous_commit} stay on. */
final class PostgresSettings {
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "listen_addresses", "127.0.0.1",
            // socket paths are limited to 107 bytes, which a deep folder exceeds
            "unix_socket_directories", "",
            "max_connections", "150",
            "shared_buffers", "256MB",
            "effective_cache_size", "1GB",
            "max_wal_size", "2GB",
            "wal_compression", "pglz",
            "jit", "off",
            // the two cores are shared with everything else, and /dev/shm may be tiny
            "max_parallel_workers_per_gather", "0",
            "timezone", "UTC"));

    private PostgresSettings() {}

    static List<String> arguments(Path data, int port) {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    static List<String> initialisation(Path data, Path password, String superuser) {
        return List.of(
                "--pgdata=" + data,
                "--username=" + superuser,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }
}

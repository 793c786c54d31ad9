package vn.emc.simulator.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;
import vn.emc.simulator.platform.PlatformApi;

/** The calls that import files for one site. */
@RequiredArgsConstructor
final class ImportCalls {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final PlatformApi admin;
    private final String imports;

    /** The import, once everything has been read. */
    JsonNode imported(String query, Path file) throws InterruptedException {
        return imported(query, file, look -> {});
    }

    /** The import, once everything has been read; each look at it on the way is told. */
    JsonNode imported(String query, Path file, Consumer<JsonNode> looks) throws InterruptedException {
        var id = admin.upload(imports + query, file).get("id").longValue();
        var view = get(id, "");
        while (view.get("state").asString().matches("WAITING|READING")) {
            looks.accept(view);
            Thread.sleep(BETWEEN_LOOKS);
            view = get(id, "");
        }
        if (!view.get("state").asString().equals("READY")) {
            throw new BenchException("the import ended as " + view);
        }
        return view;
    }

    JsonNode get(long id, String rest) throws InterruptedException {
        return admin.get(imports + "/" + id + rest);
    }

    void put(long id, String rest) throws InterruptedException {
        admin.put(imports + "/" + id + rest, java.util.List.of());
    }
}

package vn.emc.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The realm as one machine needs it: the production realm with the local overlay's clients and users, as
 * {@code infra/keycloak/README.md} describes.
 */
@RequiredArgsConstructor
final class RealmFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path production;
    private final Path overlay;

    void write(Path target) throws IOException {
        Files.createDirectories(target.getParent());
        ObjectNode realm = (ObjectNode) JSON.readTree(Files.readString(production));
        JsonNode local = JSON.readTree(Files.readString(overlay));
        local.path("clients").forEach(client -> merge(realm.withArray("clients"), client));
        local.path("users").forEach(realm.withArray("users")::add);
        Files.writeString(target, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
    }

    private static void merge(ArrayNode clients, JsonNode change) {
        for (JsonNode client : clients) {
            if (client.path("clientId").equals(change.path("clientId"))) {
                ((ObjectNode) client).setAll((ObjectNode) change);
                return;
            }
        }
        clients.add(change);
    }
}

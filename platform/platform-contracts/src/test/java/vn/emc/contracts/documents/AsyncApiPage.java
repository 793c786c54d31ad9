package vn.emc.contracts.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/asyncapi.yaml}, read as plain maps and lists. */
record AsyncApiPage(Map<String, Object> root) {
    private static final Path PAGE = Path.of("..", "..", "docs", "asyncapi.yaml");

    static AsyncApiPage read() throws IOException {
        return new AsyncApiPage(new Yaml().load(Files.readString(PAGE)));
    }

    Set<String> topics() {
        var topics = new TreeSet<String>();
        map("channels").values().forEach(channel -> topics.add((String) child(channel, "address")));
        return topics;
    }

    Set<String> schemas() {
        return map("components", "schemas").keySet();
    }

    /** A schema of the page without its descriptions. */
    Object schema(String name) {
        return withoutDescriptions(map("components", "schemas", name));
    }

    private Map<String, Object> map(String... path) {
        Object here = root;
        for (var name : path) {
            here = child(here, name);
        }
        return asMap(here);
    }

    private static Object child(Object parent, String name) {
        return Objects.requireNonNull(asMap(parent).get(name), () -> "the page lacks " + name);
    }

    private static Object withoutDescriptions(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(AsyncApiPage::withoutDescriptions).toList();
        }
        if (!(node instanceof Map)) {
            return node;
        }
        var kept = new LinkedHashMap<String, Object>();
        asMap(node).forEach((name, value) -> {
            // A field called "description" would be a map itself; a description is text.
            if (!(name.equals("description") && value instanceof String)) {
                kept.put(name, withoutDescriptions(value));
            }
        });
        return kept;
    }

    @SuppressWarnings("unchecked") // YAML maps of this page have text keys only
    private static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }
}

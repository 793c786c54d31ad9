package vn.emc.spreadsheet;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.spreadsheet.XmlScanner.Tag;

/** Which parts a part of an .xlsx refers to. References that leave the file are not among them. */
record Relationships(List<Relationship> all) {
    private static final int MOST = 10_000;

    /** @param type last word of the type's address, the same in both editions of the standard */
    record Relationship(String id, String type, String target) {}

    static Relationships of(ZipParts parts, String part) throws IOException, UnreadableWorkbookException {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        List<Relationship> all = new ArrayList<>();
        if (parts.has(name)) {
            try (XmlScanner xml = parts.scan(name)) {
                for (Tag tag = xml.next(); tag != Tag.NONE && all.size() < MOST; tag = xml.next()) {
                    if (tag == Tag.START && xml.is("Relationship") && !xml.attributeIs("TargetMode", "External")) {
                        String type = required(xml, "Type");
                        all.add(new Relationship(
                                required(xml, "Id"),
                                type.substring(type.lastIndexOf('/') + 1),
                                resolve(part, required(xml, "Target"))));
                    }
                }
            }
        }
        return new Relationships(all);
    }

    /** The part of this type, or null. */
    @Nullable
    String ofType(String type) {
        return all.stream()
                .filter(relationship -> relationship.type().equals(type))
                .map(Relationship::target)
                .findFirst()
                .orElse(null);
    }

    /** The part of this type with the id, or null. */
    @Nullable
    String withId(String id, String type) {
        return all.stream()
                .filter(relationship ->
                        relationship.id().equals(id) && relationship.type().equals(type))
                .map(Relationship::target)
                .findFirst()
                .orElse(null);
    }

    private static String required(XmlScanner xml, String attribute) throws UnreadableWorkbookException {
        String value = xml.attribute(attribute);
        if (value == null) {
            throw UnreadableWorkbookException.broken("a relationship lacks an attribute");
        }
        return value;
    }

    private static String resolve(String part, String target) {
        return URI.create("/" + part).resolve(target).getPath().substring(1);
    }
}

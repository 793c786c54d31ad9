package vn.emc.catalog.websites.audit;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.emc.catalog.audit.AuditEntry;
import vn.emc.contracts.ContractJson;

/** A change as it is shown: which fields have another value since. */
record AuditRow(AuditEntry entry, List<ChangedField> fields) {

    /**
     * A field with another value.
     *
     * @param before null where there was none
     * @param after null where there is none any more
     */
    record ChangedField(
            String name, @Nullable String before, @Nullable String after) {}

    static AuditRow of(AuditEntry entry) {
        var before = tree(entry.before());
        var after = tree(entry.after());
        var names = new TreeSet<String>();
        names.addAll(before.propertyNames());
        names.addAll(after.propertyNames());
        var fields = names.stream()
                .map(name -> new ChangedField(name, text(before.get(name)), text(after.get(name))))
                .filter(field -> !Objects.equals(field.before(), field.after()))
                .toList();
        return new AuditRow(entry, fields);
    }

    /** The thing as it was, for people; null where there was none. */
    public @Nullable String before() {
        return pretty(entry.before());
    }

    /** The thing as it became, for people; null where there is none any more. */
    public @Nullable String after() {
        return pretty(entry.after());
    }

    private static @Nullable String pretty(@Nullable String json) {
        return json == null ? null : tree(json).toPrettyString();
    }

    private static JsonNode tree(@Nullable String json) {
        return ContractJson.mapper().readTree(json == null ? "{}" : json);
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isString() ? value.asString() : value.toString();
    }
}

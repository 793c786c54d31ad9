package vn.emc.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.web.problem.ProblemItem;

/**
 * What is wrong with a form.
 *
 * @param fields text per field
 * @param general text that concerns the form as a whole, null if there is none
 */
public record FormErrors(
        Map<String, String> fields, @Nullable String general) {
    private static final String SEPARATOR = "/";

    public static FormErrors none() {
        return new FormErrors(Map.of(), null);
    }

    public static FormErrors general(String text) {
        return new FormErrors(Map.of(), text);
    }

    /** Several errors of one field stand one after the other; one inside a list says in which line. */
    static FormErrors of(List<ProblemItem> items) {
        var fields = new LinkedHashMap<String, String>();
        for (var item : items) {
            var path = String.valueOf(item.pointer()).substring(1).split(SEPARATOR, 2);
            var line = path.length > 1 ? (Integer.parseInt(path[1]) + 1) + ": " : "";
            fields.merge(path[0], line + item.message(), (first, second) -> first + " " + second);
        }
        return new FormErrors(fields, null);
    }

    /** The text at {@code field}, null if it is fine. */
    public @Nullable String at(String field) {
        return fields.get(field);
    }

    public boolean isEmpty() {
        return fields.isEmpty() && general == null;
    }
}

package vn.emc.web.paging;

import java.util.Locale;

/**
 * An order of a list, spelt {@code field}, {@code field,asc} or {@code field,desc}.
 *
 * @param field what to order by
 * @param descending largest first
 */
public record SortOrder(String field, boolean descending) {
    public static SortOrder ascending(String field) {
        return new SortOrder(field, false);
    }

    public static SortOrder descending(String field) {
        return new SortOrder(field, true);
    }

    static SortOrder parse(String text) {
        var comma = text.lastIndexOf(',');
        var direction = comma < 0 ? "asc" : text.substring(comma + 1).strip().toLowerCase(Locale.ROOT);
        var field = (comma < 0 ? text : text.substring(0, comma)).strip();
        return switch (direction) {
            case "asc" -> ascending(field);
            case "desc" -> descending(field);
            default -> throw new IllegalPageException("sort", "SORT_DIRECTION");
        };
    }

    @Override
    public String toString() {
        return field + (descending ? ",desc" : ",asc");
    }
}

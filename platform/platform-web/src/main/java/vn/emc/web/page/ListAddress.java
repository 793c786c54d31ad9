package vn.emc.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.SortOrder;

/**
 * Addresses that show the same list in another order or on another page.
 *
 * @param path where the list is
 * @param parameters what it is filtered by
 * @param page what was asked for
 * @param order what the list is ordered by where nothing was asked for
 */
public record ListAddress(String path, Map<String, String> parameters, PageQuery page, String order) {

    public static ListAddress of(String path, PageQuery page, String order) {
        return new ListAddress(path, Map.of(), page, order);
    }

    /** The same list filtered by one thing more, or less where that is empty. */
    public ListAddress with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isBlank()) {
            more.remove(name);
        } else {
            more.put(name, value.toString());
        }
        return new ListAddress(path, more, page, order);
    }

    /** The list in its present order, without a page number. */
    public String toPage() {
        return ordered(page.sort());
    }

    /** The list ordered by {@code field}, the other way round if it is so already. */
    public String sortedBy(String field) {
        return ordered(new SortOrder(field, sort().field().equals(field) && !sort().descending()));
    }

    /** The attribute {@code aria-sort} of a column; null where it does not order the list. */
    public @Nullable String order(String field) {
        if (!sort().field().equals(field)) {
            return null;
        }
        return sort().descending() ? "descending" : "ascending";
    }

    private SortOrder sort() {
        return page.sort() == null ? SortOrder.ascending(order) : page.sort();
    }

    private String ordered(@Nullable SortOrder sort) {
        var wanted = new LinkedHashMap<>(parameters);
        if (sort != null) {
            wanted.put("sort", sort.toString());
        }
        return wanted.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&", wanted.isEmpty() ? path : path + "?", ""));
    }

    /** A plus sign would be read as a space. */
    private static String encoded(String value) {
        return UriUtils.encodeQueryParam(value, UTF_8).replace("+", "%2B");
    }
}

package vn.emc.catalog.websites;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.emc.catalog.site.SiteFilter;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.SortOrder;

/** Addresses that show the same list in another order or on another page. */
record ListAddress(SiteFilter filter, PageQuery page) {

    /** The list in its present order, without a page number. */
    public String toPage() {
        return with(page.sort());
    }

    /** The list ordered by {@code field}, the other way round if it is so already. */
    public String sortedBy(String field) {
        return with(new SortOrder(field, sort().field().equals(field) && !sort().descending()));
    }

    /** The attribute {@code aria-sort} of a column; null where it does not order the list. */
    public @Nullable String order(String field) {
        if (!sort().field().equals(field)) {
            return null;
        }
        return sort().descending() ? "descending" : "ascending";
    }

    private SortOrder sort() {
        return page.sort() == null ? SortOrder.ascending("id") : page.sort();
    }

    private String with(@Nullable SortOrder sort) {
        var address = UriComponentsBuilder.fromPath("/websites");
        add(address, "q", filter.q());
        add(address, "kind", filter.kind());
        add(address, "organisation", filter.organisation());
        add(address, "ingestMode", filter.ingestMode());
        add(address, "active", filter.active());
        add(address, "sort", sort);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value.toString().replace("+", "%2B"));
        }
    }
}

package vn.emc.web.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items what is on this page
 * @param page number of the page, from 0
 * @param size most items a page has
 * @param total items on all pages
 */
public record PageView<T>(List<T> items, int page, int size, long total) {
    public PageView {
        items = List.copyOf(items);
    }

    public static <T> PageView<T> of(List<T> items, PageQuery query, long total) {
        return new PageView<>(items, query.page(), query.size(), total);
    }

    /** The same page with every item replaced. */
    public <R> PageView<R> map(Function<? super T, ? extends R> replacement) {
        return new PageView<>(items.stream().<R>map(replacement).toList(), page, size, total);
    }

    /** Number of pages; at least one, so that "page 1 of 1" can be said of an empty list. */
    public long pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return page + 1 < pages();
    }

    /** Position of the first item in the whole list, from 1; 0 where the page is empty. */
    public long firstPosition() {
        return items.isEmpty() ? 0 : (long) page * size + 1;
    }

    /** Position of the last item in the whole list, from 1; 0 where the page is empty. */
    public long lastPosition() {
        return items.isEmpty() ? 0 : (long) page * size + items.size();
    }
}

package vn.emc.web.paging;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for. Controllers take it as a parameter; {@code page}, {@code size} and {@code sort} are read from
 * the query string, and a value out of bounds is answered with 400.
 *
 * @param page number of the page, from 0
 * @param size items per page, 1 to 500
 * @param sort order asked for, null where none is
 */
public record PageQuery(int page, int size, @Nullable SortOrder sort) {
    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 500;
    private static final int LARGEST_PAGE = 1_000_000;

    public PageQuery {
        if (page < 0 || page > LARGEST_PAGE) {
            throw new IllegalPageException("page", "PAGE_RANGE", LARGEST_PAGE);
        }
        if (size < 1 || size > LARGEST_SIZE) {
            throw new IllegalPageException("size", "SIZE_RANGE", LARGEST_SIZE);
        }
    }

    public static PageQuery first() {
        return new PageQuery(0, DEFAULT_SIZE, null);
    }

    /** Items before this page. */
    public long offset() {
        return (long) page * size;
    }

    /**
     * The order to use, checked against what the list can be ordered by.
     *
     * @param allowed fields that may be asked for
     * @param otherwise order where none was asked for
     */
    public SortOrder sortedBy(Set<String> allowed, SortOrder otherwise) {
        if (sort == null) {
            return otherwise;
        }
        if (!allowed.contains(sort.field())) {
            throw new IllegalPageException(
                    "sort",
                    "SORT_FIELD",
                    String.join(", ", allowed.stream().sorted().toList()));
        }
        return sort;
    }
}

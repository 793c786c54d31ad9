package vn.emc.reporting.saturation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.web.paging.PageView;

/**
 * Services by places.
 *
 * @param by what the columns are
 * @param columns those shown
 * @param allColumns how many there are
 */
record Matrix(By by, List<Column> columns, int allColumns, PageView<Row> list) {

    /** What stands in a column: the wider the question, the coarser. */
    enum By {
        ORGANISATION,
        SITE,
        /** The unit that a dossier's events name as LOCATION. */
        UNIT
    }

    /**
     * A place.
     *
     * @param address of its own page, where it has one
     */
    record Column(String code, String name, @Nullable String address) {}

    /**
     * A service at all places.
     *
     * @param address of its own page, where it has one
     * @param cells by the column's code; where there is none, the place does not offer the service
     */
    record Row(Line line, @Nullable String address, Map<String, Cell> cells) {}
}

package vn.emc.reporting.suppression;

import java.util.List;
import java.util.Map;
import vn.emc.reporting.definition.Quantity;

/**
 * A cell of a table.
 *
 * @param counts each in as many ways as there are to count it
 */
public record Cell(String row, String column, Map<Quantity, List<Long>> counts) {
    Place place() {
        return new Place(row, column);
    }
}

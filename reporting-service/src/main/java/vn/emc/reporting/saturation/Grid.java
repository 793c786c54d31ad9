package vn.emc.reporting.saturation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.emc.reporting.saturation.Matrix.Column;

/** Columns in their order, and the cells under them. */
final class Grid {
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Map<String, Cell>> cells = new HashMap<>();

    void add(Column column) {
        columns.putIfAbsent(column.code(), column);
    }

    void add(String service, String column, Cell cell) {
        cells.computeIfAbsent(service, code -> new HashMap<>()).merge(column, cell, Cell::plus);
    }

    /** Says that the service is offered in every column. */
    void offerEverywhere(String service) {
        columns.keySet().forEach(column -> add(service, column, Cell.NONE));
    }

    Collection<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** By the column's code; none where the service is not offered. */
    Map<String, Cell> cells(String service) {
        return cells.getOrDefault(service, Map.of());
    }
}

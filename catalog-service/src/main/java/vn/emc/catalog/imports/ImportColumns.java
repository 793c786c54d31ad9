package vn.emc.catalog.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.emc.catalog.services.ServiceColumn;
import vn.emc.spreadsheet.Column;

/** How the columns of a catalogue are headed in files, as the letters have it and as agencies do. */
final class ImportColumns {
    private static final Map<ServiceColumn, Column> COLUMNS = new EnumMap<>(Map.of(
            ServiceColumn.NAME,
            Column.required("Name", "Tên", "Tên dịch vụ công", "Tên dịch vụ", "Tên DVC", "Tên TTHC", "Tên thủ tục"),
            ServiceColumn.LEVEL,
            Column.required("Level", "Mức độ", "Mức", "Mức độ DVC", "Mức độ DVCTT", "Mức độ dịch vụ công"),
            ServiceColumn.URL,
            Column.optional("Url", "Link", "Đường dẫn", "Địa chỉ", "Đường dẫn DVC"),
            ServiceColumn.ID_CDVCQG,
            Column.optional("ID CDVCQG", "ID DVCQG", "Mã CDVCQG", "Mã DVCQG", "Mã TTHC", "Mã thủ tục"),
            ServiceColumn.ID_MCDT,
            Column.required("ID MCDT", "ID MCĐT", "Mã MCDT", "Mã MCĐT", "Mã một cửa điện tử")));

    private ImportColumns() {}

    static Column of(ServiceColumn column) {
        return COLUMNS.getOrDefault(column, Column.optional(column.getHeading()));
    }

    static List<Column> all() {
        return Stream.of(ServiceColumn.values()).map(ImportColumns::of).toList();
    }
}

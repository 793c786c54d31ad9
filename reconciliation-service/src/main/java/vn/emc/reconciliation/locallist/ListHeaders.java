package vn.emc.reconciliation.locallist;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.spreadsheet.Column;

/** By which headers the columns are known: ours, those of dossier systems, and what the organisation taught us. */
public final class ListHeaders {
    private final Map<ListColumn, Column> columns = new EnumMap<>(ListColumn.class);

    /** @param learnt headers of the organisation's system and what they head; they count before all others */
    public ListHeaders(Map<String, ListColumn> learnt) {
        var taken = learnt.keySet().stream().map(PlainText::of).toList();
        for (var column : ListColumn.values()) {
            var own = learnt.entrySet().stream()
                    .filter(entry -> entry.getValue() == column)
                    .map(Map.Entry::getKey);
            var common = known(column).stream().filter(header -> !taken.contains(PlainText.of(header)));
            var name = column.getHeader();
            var headers = Stream.concat(own, common).toArray(String[]::new);
            columns.put(
                    column,
                    column == ListColumn.CODE_PROFILE
                            ? Column.required(name, headers)
                            : Column.optional(name, headers));
        }
    }

    /** The column that has a header for its own name, which cannot head another. */
    public static Optional<ListColumn> standard(String header) {
        var plain = PlainText.of(header);
        return Stream.of(ListColumn.values())
                .filter(column -> PlainText.of(column.getHeader()).equals(plain))
                .findFirst();
    }

    Collection<Column> all() {
        return columns.values();
    }

    Column of(ListColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    private static List<String> known(ListColumn column) {
        return switch (column) {
            case CODE_PROFILE ->
                List.of("Mã hồ sơ", "Số hồ sơ", "Mã HS", "Số biên nhận", "MaHoSo", "Code", "Mã số hồ sơ");
            case SITE_ID -> List.of("Mã trang", "ID trang", "Site");
            case PROCEDURE ->
                List.of(
                        "Mã TTHC",
                        "Mã thủ tục",
                        "Mã thủ tục hành chính",
                        "ID MCDT",
                        "MaTTHC",
                        "Mã DVC",
                        "Mã dịch vụ công");
            case UNIT ->
                List.of(
                        "Mã đơn vị",
                        "Đơn vị",
                        "Đơn vị xử lý",
                        "Đơn vị thụ lý",
                        "Cơ quan xử lý",
                        "Cơ quan thực hiện",
                        "MaDonVi");
            case RECEIVED_ON ->
                List.of("Ngày tiếp nhận", "Thời gian tiếp nhận", "Ngày nhận", "Ngày nhận hồ sơ", "Thời điểm tiếp nhận");
            case FINISHED_ON ->
                List.of(
                        "Ngày trả kết quả",
                        "Ngày trả",
                        "Thời gian trả kết quả",
                        "Ngày kết thúc",
                        "Ngày hoàn thành",
                        "Thời điểm trả kết quả");
            case STATUS -> List.of("Trạng thái", "Tình trạng", "Trạng thái hồ sơ", "Tình trạng hồ sơ", "TrangThai");
            case LEVEL ->
                List.of("Mức độ", "Mức độ DVC", "Mức độ dịch vụ công", "Loại DVC", "MucDo", "Loại dịch vụ công");
            case RECEPTION ->
                List.of(
                        "Hình thức tiếp nhận",
                        "Hình thức nộp",
                        "Kênh tiếp nhận",
                        "Hình thức nộp hồ sơ",
                        "FormsReception",
                        "Nguồn hồ sơ");
            case RESULT ->
                List.of("Hình thức trả kết quả", "Hình thức trả", "Kênh trả kết quả", "Hình thức nhận kết quả");
            case PAYMENT ->
                List.of("Hình thức thanh toán", "Thanh toán", "Thanh toán phí, lệ phí", "Hình thức nộp phí");
            case POST -> List.of("BCCI", "Bưu chính công ích", "Trả qua BCCI", "Dịch vụ BCCI");
        };
    }
}

package vn.emc.reporting.definition;

import java.util.List;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The indicators that are not made of dossiers. Each has an interface of its own, and one version so far. */
@Getter
@RequiredArgsConstructor
public enum OtherIndicator {
    /** Tài khoản người dùng. */
    C1(Unit.PERCENT, "/reports/accounts"),
    /** Truy cập website. */
    D1(Unit.COUNT, "/reports/web"),
    /** Kết nối. */
    E1(Unit.COUNT, null),
    /** Chất lượng dữ liệu. */
    E2(Unit.COUNT, null);

    static final int VERSION = 1;

    private final Unit unit;
    private final @Nullable String page;

    List<String> askAt() {
        return switch (this) {
            case C1 -> List.of("/api/reports/v1/accounts");
            case D1 -> List.of("/api/reports/v1/web");
            case E1 -> List.of("/api/reports/v1/connections", "/api/reports/v1/alarms");
            case E2 ->
                List.of(
                        "/api/reports/v1/unmatched-codes",
                        "/api/reports/v1/lateness",
                        "/api/reports/v1/repeats",
                        "/api/reports/v1/alarms");
        };
    }
}

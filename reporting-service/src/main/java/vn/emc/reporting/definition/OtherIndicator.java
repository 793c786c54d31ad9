package vn.emc.reporting.definition;

import java.util.List;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The indicators that are not made of dossiers. Those that are counted have an interface of their own; each has one version so far. */
@Getter
@RequiredArgsConstructor
public enum OtherIndicator {
    /** Tỷ lệ DVCTT toàn trình. */
    A1(Unit.PERCENT, "/reports?ids=A1"),
    /** Tỷ lệ TTHC cung cấp DVCTT. */
    A2(Unit.PERCENT, "/reports?ids=A2"),
    /** Tỷ lệ DVCTT có phát sinh hồ sơ trực tuyến. */
    A3(Unit.PERCENT, "/reports?ids=A3"),
    /** Tài khoản người dùng. */
    C1(Unit.PERCENT, "/reports/accounts"),
    /** Người dân có hồ sơ trực tuyến: defined, and not counted (see decision 0035). */
    C2(Unit.PERCENT, null),
    /** Truy cập website. */
    D1(Unit.COUNT, "/reports/web"),
    /** Kết nối. */
    E1(Unit.PERCENT, "/reports/connections"),
    /** Chất lượng dữ liệu. */
    E2(Unit.PERCENT, "/reports/quality");

    public static final int VERSION = 1;

    /** Those made of the services of catalogues. */
    public static final List<OtherIndicator> OF_SERVICES = List.of(A1, A2, A3);

    private final Unit unit;
    private final @Nullable String page;

    List<String> askAt() {
        return switch (this) {
            case A1, A2, A3 -> List.of("/api/reports/v1/indicators?ids=" + this, "/api/reports/v1/services");
            case C1 -> List.of("/api/reports/v1/accounts");
            case C2 -> List.of();
            case D1 -> List.of("/api/reports/v1/web");
            case E1 -> List.of("/api/reports/v1/connections", "/api/reports/v1/alarms");
            case E2 ->
                List.of(
                        "/api/reports/v1/quality",
                        "/api/reports/v1/unmatched-codes",
                        "/api/reports/v1/lateness",
                        "/api/reports/v1/repeats",
                        "/api/reports/v1/alarms");
        };
    }

    /** Whether there are numbers of it. */
    boolean isCounted() {
        return !askAt().isEmpty();
    }

    /** Who says the level of services; null where that does not matter. */
    @Nullable
    LevelSource levelFrom() {
        return switch (this) {
            case A1, A2, A3 -> LevelSource.CATALOGUE;
            case C1, C2, D1, E1, E2 -> null;
        };
    }
}

package vn.emc.reporting.indicator;

import static vn.emc.reporting.dossier.ServiceLevel.FULLY_ONLINE;
import static vn.emc.reporting.dossier.ServiceLevel.PARTLY_ONLINE;

import lombok.Getter;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.reporting.dossier.ServiceLevel;
import vn.emc.reporting.rollup.Measure;

/**
 * The indicators made of dossiers, each a fraction of two quantities. Names and explanations are in the message bundles
 * under {@code indicator.<id>}. A change of a formula is a new version.
 */
@RequiredArgsConstructor
public enum Indicator {
    /** Tỷ lệ hồ sơ trực tuyến. */
    B1(1, Measure.RECEIVED_ONLINE, Measure.DOSSIERS, null),
    /** Tỷ lệ hồ sơ trực tuyến toàn trình: of all dossiers (EMC's headline). */
    B2(1, Measure.FULLY_ONLINE, Measure.DOSSIERS, null),
    /** Tỷ lệ hồ sơ trực tuyến toàn trình (766): of the dossiers of fully online services. */
    B3(1, Measure.FULLY_ONLINE, Measure.DOSSIERS, FULLY_ONLINE),
    /** Received online within fully online services. */
    B4(1, Measure.RECEIVED_ONLINE, Measure.DOSSIERS, FULLY_ONLINE),
    /** Received online within partly online services. */
    B5(1, Measure.RECEIVED_ONLINE, Measure.DOSSIERS, PARTLY_ONLINE),
    /** Tỷ lệ thanh toán trực tuyến. */
    B6(1, Measure.PAID_ONLINE, Measure.PAID, null),
    /** Tỷ lệ trả kết quả qua BCCI. */
    B7(1, Measure.BY_POST, Measure.FINISHED, null),
    /** Tỷ lệ tiếp nhận từ Cổng DVCQG. */
    B8(1, Measure.FROM_NATIONAL, Measure.RECEIVED_ONLINE, null);

    @Getter
    private final int version;

    private final Measure above;
    private final Measure below;
    private final @Nullable ServiceLevel within;

    Quantity numerator() {
        return new Quantity(above, within);
    }

    Quantity denominator() {
        return new Quantity(below, within);
    }
}

package vn.emc.reporting.definition;

import static vn.emc.dossier.ServiceLevel.FULLY_ONLINE;
import static vn.emc.dossier.ServiceLevel.PARTLY_ONLINE;

import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.rollup.Measure;

/**
 * The indicators made of dossiers, each a fraction of two quantities. Names and explanations are in the message bundles
 * under {@code indicator.<id>}; what can be set of a definition, and since when, is in its {@link Version}s.
 */
@RequiredArgsConstructor
public enum Indicator {
    /** Tỷ lệ hồ sơ trực tuyến. */
    B1(Measure.RECEIVED_ONLINE, Measure.DOSSIERS, null),
    /** Tỷ lệ hồ sơ trực tuyến toàn trình: of all dossiers (EMC's headline). */
    B2(Measure.FULLY_ONLINE, Measure.DOSSIERS, null),
    /** Tỷ lệ hồ sơ trực tuyến toàn trình (766): of the dossiers of fully online services. */
    B3(Measure.FULLY_ONLINE, Measure.DOSSIERS, FULLY_ONLINE),
    /** Received online within fully online services. */
    B4(Measure.RECEIVED_ONLINE, Measure.DOSSIERS, FULLY_ONLINE),
    /** Received online within partly online services. */
    B5(Measure.RECEIVED_ONLINE, Measure.DOSSIERS, PARTLY_ONLINE),
    /** Tỷ lệ thanh toán trực tuyến. */
    B6(Measure.PAID_ONLINE, Measure.PAID, null),
    /** Tỷ lệ trả kết quả qua BCCI. */
    B7(Measure.BY_POST, Measure.FINISHED, null),
    /** Tỷ lệ tiếp nhận từ Cổng DVCQG. */
    B8(Measure.FROM_NATIONAL, Measure.RECEIVED_ONLINE, null);

    private final Measure above;
    private final Measure below;
    private final @Nullable ServiceLevel within;

    /** The one of this id; none where it is not made of dossiers. */
    public static Optional<Indicator> named(String id) {
        return Stream.of(values()).filter(each -> each.name().equals(id)).findFirst();
    }

    public Quantity numerator(LevelSource levelFrom) {
        return Quantity.of(above, within, levelFrom);
    }

    public Quantity denominator(OpenDossiers open, LevelSource levelFrom) {
        return Quantity.of(
                open == OpenDossiers.LEFT_OUT && below == Measure.DOSSIERS ? Measure.FINISHED : below,
                within,
                levelFrom);
    }

    /** Whether it matters to it which level a service has. */
    public boolean dependsOnLevel() {
        return within != null || above == Measure.FULLY_ONLINE;
    }

    /** What becomes of open dossiers unless a version says otherwise. */
    OpenDossiers openDossiers() {
        return switch (this) {
            case B1, B4, B5, B8 -> OpenDossiers.COUNTED;
            case B2, B3 -> OpenDossiers.NOT_YET;
            case B6, B7 -> OpenDossiers.LEFT_OUT;
        };
    }

    /** Only where nothing but answered dossiers stands above the line can those not answered be left out below it. */
    public boolean allows(OpenDossiers open) {
        return open == openDossiers()
                || switch (this) {
                    case B2, B3 -> open == OpenDossiers.LEFT_OUT;
                    case B1, B4, B5, B6, B7, B8 -> false;
                };
    }
}

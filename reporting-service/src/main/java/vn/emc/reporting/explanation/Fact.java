package vn.emc.reporting.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.PaidOnlineOrFree;
import vn.emc.dossier.Payment;
import vn.emc.dossier.ReceivedOnline;
import vn.emc.dossier.Result;
import vn.emc.dossier.ResultOnline;
import vn.emc.dossier.ServiceLevel;
import vn.emc.reporting.definition.LevelSource;
import vn.emc.reporting.rollup.Measure;

/**
 * What a dossier must have for a figure to count it. Where it has not, the sentence is in the message bundles under
 * {@code dossier.fact.<name>}.
 */
enum Fact {
    LEVEL_4,
    LEVEL_3,
    LEVEL_0,
    RECEIVED_ONLINE,
    FROM_NATIONAL,
    FINISHED,
    RESULT_ONLINE,
    PAID_ONLINE_OR_FREE,
    PAID,
    PAID_ONLINE,
    BY_POST;

    /** All that it takes, in the order in which a dossier goes. */
    static List<Fact> of(Measure measure) {
        return switch (measure) {
            case DOSSIERS, REPEATS -> List.of();
            case RECEIVED_ONLINE -> List.of(RECEIVED_ONLINE);
            case FULLY_ONLINE -> List.of(LEVEL_4, RECEIVED_ONLINE, FINISHED, RESULT_ONLINE, PAID_ONLINE_OR_FREE);
            case ONLINE_THROUGHOUT -> List.of(RECEIVED_ONLINE, FINISHED, RESULT_ONLINE, PAID_ONLINE_OR_FREE);
            case FINISHED -> List.of(FINISHED);
            case PAID_ONLINE -> List.of(FINISHED, PAID_ONLINE);
            case PAID -> List.of(FINISHED, PAID);
            case BY_POST -> List.of(FINISHED, BY_POST);
            case FROM_NATIONAL -> List.of(RECEIVED_ONLINE, FROM_NATIONAL);
            case ONLINE_FINISHED -> List.of(RECEIVED_ONLINE, FINISHED);
            case ONLINE_PAID_ONLINE -> List.of(RECEIVED_ONLINE, FINISHED, PAID_ONLINE);
            case ONLINE_PAID -> List.of(RECEIVED_ONLINE, FINISHED, PAID);
            case ONLINE_BY_POST -> List.of(RECEIVED_ONLINE, FINISHED, BY_POST);
        };
    }

    static Fact of(ServiceLevel level) {
        return switch (level) {
            case FULLY_ONLINE -> LEVEL_4;
            case PARTLY_ONLINE -> LEVEL_3;
            case INFORMATION_ONLY -> LEVEL_0;
        };
    }

    /** @param levelFrom who says the level */
    boolean holds(Judged judged, LevelSource levelFrom) {
        var dossier = judged.state();
        return switch (this) {
            case LEVEL_4 -> isOf(judged.level(levelFrom), ServiceLevel.FULLY_ONLINE);
            case LEVEL_3 -> isOf(judged.level(levelFrom), ServiceLevel.PARTLY_ONLINE);
            case LEVEL_0 -> isOf(judged.level(levelFrom), ServiceLevel.INFORMATION_ONLY);
            case RECEIVED_ONLINE -> ReceivedOnline.holds(dossier);
            case FROM_NATIONAL -> dossier.isFromNationalPortal();
            case FINISHED -> dossier.isFinished();
            case RESULT_ONLINE -> ResultOnline.holds(dossier);
            case PAID_ONLINE_OR_FREE -> PaidOnlineOrFree.holds(dossier);
            case PAID -> payment(dossier) != Payment.NONE;
            case PAID_ONLINE -> payment(dossier) == Payment.ONLINE;
            case BY_POST -> dossier.result().map(Result::byPost).orElse(false);
        };
    }

    /** Whether it only says what another that is missing, too, has said: without a result nothing is known of it. */
    boolean followsFrom(DossierState dossier) {
        return switch (this) {
            case RESULT_ONLINE, PAID, PAID_ONLINE, BY_POST -> !dossier.isFinished();
            default -> false;
        };
    }

    private static boolean isOf(@Nullable Integer level, ServiceLevel wanted) {
        return level != null && level == wanted.getCode();
    }

    private static Payment payment(DossierState dossier) {
        return dossier.result().map(Result::payment).orElse(Payment.NONE);
    }
}

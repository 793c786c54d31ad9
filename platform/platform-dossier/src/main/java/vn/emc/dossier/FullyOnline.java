package vn.emc.dossier;

import java.util.EnumSet;
import java.util.Set;

/**
 * Hồ sơ trực tuyến toàn trình: a dossier of a fully online service is confirmed as online when it is received, processed
 * and answered online; the result may go by post; payment is online, or there is none (letter 1043, annex 1, III.2).
 */
public final class FullyOnline {

    /** What it takes; a report on one dossier names those that are not met. */
    public enum Condition {
        LEVEL_4,
        RECEIVED_ONLINE,
        RESULT_ONLINE,
        PAID_ONLINE_OR_FREE;

        public boolean holds(DossierState dossier) {
            return switch (this) {
                case LEVEL_4 -> Level4.holds(dossier);
                case RECEIVED_ONLINE -> ReceivedOnline.holds(dossier);
                case RESULT_ONLINE -> ResultOnline.holds(dossier);
                case PAID_ONLINE_OR_FREE -> PaidOnlineOrFree.holds(dossier);
            };
        }
    }

    private FullyOnline() {}

    public static boolean holds(DossierState dossier) {
        return Level4.holds(dossier)
                && ReceivedOnline.holds(dossier)
                && ResultOnline.holds(dossier)
                && PaidOnlineOrFree.holds(dossier);
    }

    public static Set<Condition> unmet(DossierState dossier) {
        var unmet = EnumSet.allOf(Condition.class);
        unmet.removeIf(condition -> condition.holds(dossier));
        return unmet;
    }
}

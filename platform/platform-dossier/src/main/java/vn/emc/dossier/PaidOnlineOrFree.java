package vn.emc.dossier;

/** Thanh toán trực tuyến hoặc không thanh toán: the result's FormsPayments is 1, 0 or null. */
public final class PaidOnlineOrFree {
    private PaidOnlineOrFree() {}

    public static boolean holds(DossierState dossier) {
        var result = dossier.lastResult();
        return result == null || result.payment() != Payment.AT_COUNTER;
    }
}

package vn.emc.dossier;

/** Trả kết quả trực tuyến: the result has FormsReception 1; it may go by post. */
public final class ResultOnline {
    private ResultOnline() {}

    public static boolean holds(DossierState dossier) {
        var result = dossier.lastResult();
        return result != null && result.online() && dossier.isFinished();
    }
}

package vn.emc.dossier;

/** Hồ sơ tiếp nhận trực tuyến: FormsReception is 1 on the event that decides the reception. */
public final class ReceivedOnline {
    private ReceivedOnline() {}

    public static boolean holds(DossierState dossier) {
        return dossier.reception().online();
    }
}

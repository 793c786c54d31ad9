package vn.emc.dossier;

/** The dossier belongs to a fully online service (toàn trình). */
public final class Level4 {
    private Level4() {}

    public static boolean holds(DossierState dossier) {
        var level = dossier.level();
        return level != null && level.value() == ServiceLevel.FULLY_ONLINE;
    }
}

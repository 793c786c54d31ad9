package vn.emc.reconciliation.page;

/** Where the pages are. */
final class Paths {
    static final String LIST = "/reconciliations";
    static final String ONE = LIST + "/{id:\\d+}";
    static final String ANCHORS = LIST + "/trust-anchors";

    private Paths() {}

    static String of(long id) {
        return LIST + "/" + id;
    }
}

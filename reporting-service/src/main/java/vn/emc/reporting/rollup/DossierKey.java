package vn.emc.reporting.rollup;

import vn.emc.contracts.events.DossierEvent;

/** Names a dossier. The order is the order in which rows are locked. */
record DossierKey(int siteId, String codeProfile) implements Comparable<DossierKey> {

    static DossierKey of(DossierEvent event) {
        return new DossierKey(event.siteId(), event.codeProfile());
    }

    @Override
    public int compareTo(DossierKey other) {
        var bySite = Integer.compare(siteId, other.siteId);
        return bySite != 0 ? bySite : codeProfile.compareTo(other.codeProfile);
    }
}

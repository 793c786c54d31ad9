package vn.emc.reporting.rollup;

import vn.emc.reporting.dossier.DossierState;

/** A dossier as it is now. */
public record FoundDossier(int siteId, String codeProfile, DossierState state) {}

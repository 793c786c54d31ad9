package vn.emc.reporting.rollup;

import vn.emc.dossier.DossierState;

/** A dossier as it is now. */
public record FoundDossier(int siteId, String codeProfile, DossierState state) {}

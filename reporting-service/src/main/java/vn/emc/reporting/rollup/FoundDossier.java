package vn.emc.reporting.rollup;

import org.jspecify.annotations.Nullable;
import vn.emc.dossier.DossierState;

/**
 * A dossier as it is now.
 *
 * @param levelByCatalogue of the service its code means on the day it counts on; null where that matches nothing
 */
public record FoundDossier(
        int siteId,
        String codeProfile,
        DossierState state,
        @Nullable Integer levelByCatalogue) {}

package vn.emc.reporting.explanation;

import org.jspecify.annotations.Nullable;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.Said;
import vn.emc.reporting.definition.LevelSource;

/**
 * A dossier, and what its code means.
 *
 * @param levelByCatalogue null where the code means no service
 */
record Judged(DossierState state, @Nullable Integer levelByCatalogue) {

    /** Null where nobody says it. */
    @Nullable
    Integer level(LevelSource from) {
        return switch (source(from)) {
            case CATALOGUE -> levelByCatalogue;
            case EVENT -> {
                var level = Said.orNull(state.level());
                yield level == null ? null : level.getCode();
            }
        };
    }

    /** Who really says it: without a service in the catalogue it is the event. */
    LevelSource source(LevelSource from) {
        return levelByCatalogue == null ? LevelSource.EVENT : from;
    }
}

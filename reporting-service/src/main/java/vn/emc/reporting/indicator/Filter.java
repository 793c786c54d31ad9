package vn.emc.reporting.indicator;

import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.dossier.ServiceLevel;

/**
 * Of which dossiers a question is; what is null narrows nothing.
 *
 * @param organisation only this ministry's, province's or unit's sites
 * @param procedure only what this code means: a service's, a national one, or one as sent, also lengthened by a unit's
 * @param channel only what came in so
 */
public record Filter(
        @Nullable UnitCode organisation,
        @Nullable Integer site,
        @Nullable String procedure,
        @Nullable ServiceLevel level,
        @Nullable ReceptionChannel channel) {
    public static final Filter NONE = new Filter(null, null, null, null, null);
}

package vn.emc.reporting.alarm;

import org.jspecify.annotations.Nullable;

/**
 * What the rules see at a site, whether it is an alarm or not.
 *
 * @param silence since the last event; null where there never was one
 * @param fields those that never vary, maybe none; null where too few events came to tell
 * @param unknownProcedures dossiers of procedures the catalogue does not have
 * @param foreignUnits dossiers whose code bears somebody else's unit
 * @param numberGaps running numbers that are missing
 */
public record SiteSigns(
        Finding.@Nullable Silence silence,
        Finding.@Nullable ConstantFields fields,
        Share unknownProcedures,
        Share foreignUnits,
        Share numberGaps) {
    /** Of a site that never sent anything. */
    public static final SiteSigns NONE = new SiteSigns(null, null, Share.NONE, Share.NONE, Share.NONE);
}

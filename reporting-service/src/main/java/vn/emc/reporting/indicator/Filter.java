package vn.emc.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.dossier.ServiceLevel;

/**
 * Of which dossiers a question is; what is null narrows nothing.
 *
 * @param organisation only this ministry's, province's or unit's sites
 * @param procedure only what this code means: a service's, a national one, or one as sent, also lengthened by a unit's
 * @param level as dossiers say
 * @param catalogueLevel as catalogues say, and dossiers where their codes mean no service
 * @param channel only what came in so
 * @param unit that dossiers are counted for, in any of its spellings
 */
public record Filter(
        @Nullable UnitCode organisation,
        @Nullable Integer site,
        @Nullable String procedure,
        @Nullable ServiceLevel level,
        @Nullable ServiceLevel catalogueLevel,
        @Nullable ReceptionChannel channel,
        @Nullable UnitCode unit) {
    public static final Filter NONE = new Filter(null, null, null, null, null, null, null);

    /** The names of what it narrows that only dossiers have. */
    List<String> ofDossiersOnly() {
        var names = new ArrayList<String>();
        add(names, "procedure", procedure);
        add(names, "level", level);
        add(names, "catalogueLevel", catalogueLevel);
        add(names, "channel", channel);
        add(names, "unit", unit);
        return names;
    }

    private static void add(List<String> names, String name, @Nullable Object value) {
        if (value != null) {
            names.add(name);
        }
    }
}

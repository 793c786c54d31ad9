package vn.emc.reporting.rollup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;
import vn.emc.reporting.catalogue.SiteCode;
import vn.emc.reporting.catalogue.SiteCodes;

/** The procedure codes that events say: each has a number, and a meaning in its site, before a dossier is counted by it. */
@RequiredArgsConstructor
final class SaidCodes {
    private final Procedures procedures;
    private final SiteCodes siteCodes;

    void learn(List<DossierEvent> events) {
        learnProcedures(events);
        learnSiteCodes(events);
    }

    private void learnProcedures(List<DossierEvent> events) {
        var unknown = new HashMap<String, @Nullable String>();
        for (var event : events) {
            var code = DossierState.procedureOf(event);
            if (code != null && !procedures.knows(code, event.nameTthc())) {
                note(unknown, code, event.nameTthc());
            }
        }
        procedures.learn(unknown);
    }

    private void learnSiteCodes(List<DossierEvent> events) {
        var unknown = new HashMap<SiteCode, @Nullable String>();
        for (var event : events) {
            var code = DossierState.procedureOf(event);
            if (code != null) {
                var siteCode = new SiteCode(event.siteId(), procedures.id(code));
                if (!siteCodes.knows(siteCode)) {
                    note(unknown, siteCode, event.nameTthc());
                }
            }
        }
        siteCodes.learn(unknown);
    }

    /** Of several names the first stays; a code that comes without any is noted all the same. */
    private static <T> void note(Map<T, @Nullable String> names, T code, @Nullable String name) {
        if (names.get(code) == null) {
            names.put(code, name);
        }
    }
}

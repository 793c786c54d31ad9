package vn.emc.reporting.rollup;

import java.util.HashMap;
import java.util.List;
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
                unknown.compute(code, (ignored, name) -> name == null ? event.nameTthc() : name);
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
                    unknown.compute(siteCode, (ignored, name) -> name == null ? event.nameTthc() : name);
                }
            }
        }
        siteCodes.learn(unknown);
    }
}

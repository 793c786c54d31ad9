package vn.emc.reporting.rollup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.dossier.DossierState;
import vn.emc.dossier.DossierUnit;
import vn.emc.reporting.catalogue.SiteCode;
import vn.emc.reporting.catalogue.SiteCodes;

/** The codes that events say: each has a number, and a procedure's a meaning in its site, before a dossier is counted by it. */
@RequiredArgsConstructor
final class SaidCodes {
    private final Dictionaries dictionaries;
    private final SiteCodes siteCodes;

    void learn(List<DossierEvent> events) {
        dictionaries.units().learn(events.stream().flatMap(Units::namedBy).collect(Collectors.toSet()));
        learnProcedures(events);
        learnSiteCodes(events);
    }

    /** The units dossiers were counted for until now. */
    void learnUnits(Map<DossierKey, DossierState> states) {
        var units = new HashSet<UnitCode>();
        states.forEach((key, state) -> {
            var unit = DossierUnit.of(state, key.codeProfile());
            if (unit != null) {
                units.add(unit);
            }
        });
        dictionaries.units().learn(units);
    }

    private void learnProcedures(List<DossierEvent> events) {
        var unknown = new HashMap<String, @Nullable String>();
        for (var event : events) {
            var code = DossierState.procedureOf(event);
            if (code != null && !dictionaries.procedures().knows(code, event.nameTthc())) {
                note(unknown, code, event.nameTthc());
            }
        }
        dictionaries.procedures().learn(unknown);
    }

    private void learnSiteCodes(List<DossierEvent> events) {
        var unknown = new HashMap<SiteCode, @Nullable String>();
        for (var event : events) {
            var code = DossierState.procedureOf(event);
            if (code != null) {
                var siteCode =
                        new SiteCode(event.siteId(), dictionaries.procedures().id(code));
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

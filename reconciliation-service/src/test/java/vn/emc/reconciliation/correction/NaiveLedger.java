package vn.emc.reconciliation.correction;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.reconciliation.list.DossierLine;

/** EMC's dossiers, by site and code, and what corrections make of them. */
final class NaiveLedger {
    private final Map<String, DossierLine> dossiers = new LinkedHashMap<>();

    NaiveLedger(List<DossierLine> lines) {
        lines.forEach(line -> dossiers.put(key(line.siteId(), line.codeProfile()), line));
    }

    Collection<DossierLine> dossiers() {
        return dossiers.values();
    }

    void apply(int site, String code, @Nullable AgreedFacts facts) {
        if (facts == null) {
            dossiers.remove(key(site, code));
            return;
        }
        var known = dossiers.computeIfAbsent(
                key(site, code),
                none -> new DossierLine(code, site, null, null, null, null, 1, null, null, null, null, null));
        var line = described(known, facts);
        var reception = facts.reception();
        if (reception != null) {
            line = new DossierLine(
                    code,
                    site,
                    line.procedure(),
                    line.unit(),
                    reception.on(),
                    line.finishedOn(),
                    line.status(),
                    line.level(),
                    reception.channel(),
                    line.result(),
                    line.payment(),
                    line.post());
        }
        var result = facts.result();
        if (result != null) {
            line = new DossierLine(
                    code,
                    site,
                    line.procedure(),
                    line.unit(),
                    line.receivedOn(),
                    result.on(),
                    result.on() == null ? 2 : 3,
                    line.level(),
                    line.reception(),
                    result.channel(),
                    result.payment(),
                    result.post());
        }
        dossiers.put(key(site, code), line);
    }

    private static DossierLine described(DossierLine line, AgreedFacts facts) {
        return new DossierLine(
                line.codeProfile(),
                line.siteId(),
                facts.procedure() == null ? line.procedure() : facts.procedure(),
                facts.unit() == null ? line.unit() : facts.unit(),
                line.receivedOn(),
                line.finishedOn(),
                line.status(),
                facts.level() == null ? line.level() : facts.level(),
                line.reception(),
                line.result(),
                line.payment(),
                line.post());
    }

    private static String key(int site, String code) {
        return site + "|" + code;
    }
}

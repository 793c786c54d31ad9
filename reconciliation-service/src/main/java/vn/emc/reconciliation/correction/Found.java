package vn.emc.reconciliation.correction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparing.KeptFinding;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.Finding;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.list.DossierLine;

/** Of a finding what a remedy depends on. */
public record Found(
        FindingClass kind,
        Set<ComparedField> fields,
        @Nullable DossierLine emc,
        @Nullable DossierLine local) {
    public Found {
        fields = Set.copyOf(fields);
    }

    static Found of(Finding finding) {
        var emc = finding.emc();
        var local = finding.local();
        return new Found(
                finding.kind(), finding.fields(), emc == null ? null : emc.line(), local == null ? null : local.line());
    }

    static Found of(KeptFinding finding) {
        return new Found(finding.kind(), finding.fields(), finding.emc(), finding.local());
    }
}

package vn.emc.reconciliation.correction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.reconciliation.resolution.Resolution;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Period;

/** What follows for a dossier from what was decided. Plain: the same findings and decisions make the same changes. */
final class Correcting {
    private final Resolutions resolutions;
    private final Taking taking;

    Correcting(Resolutions resolutions, Period period) {
        this.resolutions = resolutions;
        this.taking = new Taking(period);
    }

    /** Of a finding, by its number. */
    Optional<Change> of(int number, Found found) {
        var own = resolutions.findings().get(number);
        return own == null ? ofClass(found) : whole(found, own);
    }

    /** As if nothing was decided of this finding alone. */
    Optional<Change> ofClass(Found found) {
        return found.kind() == FindingClass.FIELD_DIFF
                ? ofFields(found)
                : resolutions.of(found.kind(), null).flatMap(resolution -> whole(found, resolution));
    }

    private Optional<Change> whole(Found found, Resolution resolution) {
        var emc = found.emc();
        return switch (resolution.remedy()) {
            case KEEP_EMC, SEND_AGAIN, MEND_CATALOGUE -> Optional.empty();
            case EXCLUDE -> emc == null ? Optional.empty() : Optional.of(change(emc, null, resolution.reason()));
            case TAKE_LOCAL -> taken(found, found.fields(), resolution.reason());
        };
    }

    private Optional<Change> ofFields(Found found) {
        var fields = EnumSet.noneOf(ComparedField.class);
        var reasons = new LinkedHashSet<String>();
        for (var field : ordered(found.fields())) {
            resolutions
                    .of(FindingClass.FIELD_DIFF, field)
                    .filter(resolution -> resolution.remedy() == Remedy.TAKE_LOCAL)
                    .ifPresent(resolution -> {
                        fields.add(field);
                        reasons.add(resolution.reason());
                    });
        }
        return fields.isEmpty() ? Optional.empty() : taken(found, fields, joined(reasons));
    }

    private Optional<Change> taken(Found found, Set<ComparedField> fields, String reason) {
        var emc = found.emc();
        var local = found.local();
        if (local == null) {
            return Optional.empty();
        }
        if (emc == null) {
            return isACode(local.codeProfile())
                    ? Optional.of(change(local, taking.lost(local), reason))
                    : Optional.empty();
        }
        var facts = taking.changed(emc, local, fields, found.kind() == FindingClass.PERIOD_SHIFT);
        return facts == null ? Optional.empty() : Optional.of(change(emc, facts, reason));
    }

    private static Change change(DossierLine line, @Nullable AgreedFacts facts, String reason) {
        return new Change(line.siteId(), line.codeProfile(), facts, reason);
    }

    /** By what has neither letters nor digits no dossier is found again. */
    private static boolean isACode(String code) {
        return code.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** So that the same decisions give the same text. */
    private static List<ComparedField> ordered(Set<ComparedField> fields) {
        var ordered = new ArrayList<>(fields);
        ordered.sort(null);
        return ordered;
    }

    private static String joined(Set<String> reasons) {
        return reasons.stream().filter(reason -> !reason.isEmpty()).collect(Collectors.joining("; "));
    }
}

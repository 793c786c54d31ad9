package vn.emc.reconciliation.correction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.comparison.Finding;
import vn.emc.reconciliation.correction.Weighing.Weight;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.workflow.Period;

/** Counts findings that are alike. */
final class Weights implements Finding.Sink {
    private static final String A_CODE = "1";
    private static final String NO_CODE = "-";

    private final Period period;
    private final Map<Found, Long> alike = new HashMap<>();

    Weights(Period period) {
        this.period = period;
    }

    @Override
    public void take(Finding finding) {
        alike.merge(typical(Found.of(finding)), 1L, Long::sum);
    }

    List<Weight> weights() {
        return alike.entrySet().stream()
                .map(each -> new Weight(each.getKey(), each.getValue()))
                .toList();
    }

    private Found typical(Found found) {
        return new Found(found.kind(), found.fields(), typical(found.emc()), typical(found.local()));
    }

    private @Nullable DossierLine typical(@Nullable DossierLine line) {
        return line == null
                ? null
                : new DossierLine(
                        line.codeProfile().codePoints().anyMatch(Character::isLetterOrDigit) ? A_CODE : NO_CODE,
                        line.siteId(),
                        null,
                        null,
                        typical(line.receivedOn()),
                        line.finishedOn() == null ? null : period.from(),
                        line.status(),
                        line.level(),
                        line.reception(),
                        line.result(),
                        line.payment(),
                        line.post());
    }

    /** The first day of the period for all days in it, the day before for all others. */
    private @Nullable LocalDate typical(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        var inPeriod = !day.isBefore(period.from()) && !day.isAfter(period.to());
        return inPeriod ? period.from() : period.from().minusDays(1);
    }
}

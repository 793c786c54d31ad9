package vn.emc.reconciliation.correction;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.emc.reconciliation.effect.Figures;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Period;

/** What the indicators will be, once what is decided is carried out. */
final class Promise {
    private final Correcting correcting;
    private final Period period;
    private final Map<Integer, Figures> sites;

    private Promise(Resolutions resolutions, Period period, Map<Integer, Figures> emc) {
        this.correcting = new Correcting(resolutions, period);
        this.period = period;
        this.sites = new HashMap<>(emc);
    }

    /**
     * Of each site.
     *
     * @param apart the findings of which something is decided on its own
     */
    static Map<Integer, Figures> of(
            Weighing weighing, Resolutions resolutions, Map<Integer, Found> apart, Period period) {
        var promise = new Promise(resolutions, period, weighing.emc());
        for (var weight : weighing.weights()) {
            promise.add(weight.found(), promise.correcting.ofClass(weight.found()), weight.dossiers());
        }
        apart.forEach((number, found) -> {
            promise.add(found, promise.correcting.ofClass(found), -1);
            promise.add(found, promise.correcting.of(number, found), 1);
        });
        return Map.copyOf(promise.sites);
    }

    private void add(Found found, Optional<Change> change, long times) {
        change.ifPresent(changed -> {
            var before = found.emc();
            var after = changed.applied(before);
            var had = before == null ? Figures.NONE : Figures.of(before, period);
            var has = after == null ? Figures.NONE : Figures.of(after, period);
            sites.merge(changed.siteId(), has.plus(had.times(-1)).times(times), Figures::plus);
        });
    }
}

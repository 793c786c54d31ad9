package vn.emc.reconciliation.effect;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the figures of the three moments lie. What is kept once stays. */
@Component
@RequiredArgsConstructor
public class EffectTable {
    private final JdbcClient database;
    private final Clock clock;

    /** All of a moment or nothing. */
    @Transactional
    public void keep(long reconciliationId, Moment moment, Map<Integer, Figures> sites) {
        sites.forEach((site, figures) -> figures.values()
                .forEach((indicator, value) -> database.sql("""
                        insert into effect (reconciliation_id, moment, site_id, indicator, numerator, denominator, at)
                        values (:id, :moment, :site, :indicator, :numerator, :denominator, :now)
                        on conflict do nothing""")
                        .param("id", reconciliationId)
                        .param("moment", moment.name())
                        .param("site", site)
                        .param("indicator", indicator.name())
                        .param("numerator", value.numerator())
                        .param("denominator", value.denominator())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()));
    }

    /** By site; nothing where nothing is kept. */
    public Map<Integer, Figures> of(long reconciliationId, Moment moment) {
        var sites = new HashMap<Integer, Map<Indicator, Fraction>>();
        database.sql("select * from effect where reconciliation_id = :id and moment = :moment")
                .param("id", reconciliationId)
                .param("moment", moment.name())
                .query(row -> {
                    sites.computeIfAbsent(row.getInt("site_id"), site -> new EnumMap<>(Indicator.class))
                            .put(
                                    Indicator.valueOf(row.getString("indicator")),
                                    new Fraction(row.getLong("numerator"), row.getLong("denominator")));
                });
        var figures = new HashMap<Integer, Figures>();
        sites.forEach((site, values) -> figures.put(site, new Figures(values)));
        return figures;
    }

    /** All three moments, of these sites in their order. */
    public Effect effect(long reconciliationId, Collection<Integer> sites) {
        return Effect.of(
                sites,
                of(reconciliationId, Moment.BEFORE),
                of(reconciliationId, Moment.PROMISED),
                of(reconciliationId, Moment.AFTER));
    }
}

package vn.emc.reporting.lateness;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.Ratio;
import vn.emc.reporting.indicator.Scopes;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;

/** Adds up how late the events of the sites reached us that a question is about. */
@Service
@RequiredArgsConstructor
class CountingLateness {
    private static final String SUMS = """
            select site_id, days_late, sum(events) from lateness
            where day between ? and ? and (? or site_id = any(?))
            group by site_id, days_late""";

    private final Scopes scopes;
    private final Organisations organisations;
    private final LatenessSettings settings;
    private final JdbcTemplate database;

    @Transactional(readOnly = true)
    public LatenessReport of(Question question, CurrentUser user) {
        var scope = scopes.of(question, user);
        var bySite = new HashMap<Integer, Delays>();
        database.query(
                SUMS,
                row -> {
                    bySite.computeIfAbsent(row.getInt(1), site -> new Delays()).add(row.getInt(2), row.getLong(3));
                },
                question.from(),
                question.to(),
                scope.everything(),
                scope.siteIds());
        return new LatenessReport(settings.toleratedDays(), sites(bySite));
    }

    private List<SiteLateness> sites(Map<Integer, Delays> bySite) {
        var names = organisations.siteNames();
        return bySite.entrySet().stream()
                .map(each -> site(each.getKey(), names, each.getValue()))
                .sorted(Comparator.comparing(CountingLateness::share).reversed().thenComparingInt(SiteLateness::siteId))
                .toList();
    }

    private SiteLateness site(int siteId, Map<Integer, String> names, Delays delays) {
        var late = delays.late(settings.toleratedDays());
        return new SiteLateness(
                siteId,
                names.get(siteId),
                delays.count(),
                late,
                Ratio.of(late, delays.count()),
                delays.medianOfLate(settings.toleratedDays()));
    }

    private static BigDecimal share(SiteLateness site) {
        return site.share() == null ? BigDecimal.ZERO : site.share();
    }
}

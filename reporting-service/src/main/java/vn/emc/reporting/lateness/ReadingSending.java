package vn.emc.reporting.lateness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.reporting.indicator.CountingRepeats;
import vn.emc.reporting.indicator.Question;
import vn.emc.reporting.indicator.SiteRepeats;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;

/** Puts late and repeated events of each site side by side: those with the largest share of late ones first. */
@Service
@RequiredArgsConstructor
class ReadingSending {
    private static final Comparator<SiteSending> ORDER = Comparator.comparing(
                    SiteSending::lateShare, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingLong(SiteSending::repeated)
            .reversed()
            .thenComparingInt(SiteSending::siteId);

    private final CountingLateness lateness;
    private final CountingRepeats repeats;
    private final Organisations organisations;

    @Transactional(readOnly = true)
    public Sending of(Question question, CurrentUser user) {
        var late = lateness.of(question, user);
        var lateBySite = new HashMap<Integer, SiteLateness>();
        late.sites().forEach(each -> lateBySite.put(each.siteId(), each));
        var repeatsBySite = new HashMap<Integer, SiteRepeats>();
        repeats.of(question, user).forEach(each -> repeatsBySite.put(each.siteId(), each));
        var names = organisations.siteNames();
        var sites = new TreeSet<>(lateBySite.keySet());
        sites.addAll(repeatsBySite.keySet());
        return new Sending(
                late.toleratedDays(),
                sites.stream()
                        .map(site ->
                                new SiteSending(site, names.get(site), repeatsBySite.get(site), lateBySite.get(site)))
                        .sorted(ORDER)
                        .toList());
    }

    /**
     * How sites send.
     *
     * @param toleratedDays a later event is a late one
     */
    record Sending(int toleratedDays, List<SiteSending> sites) {}
}

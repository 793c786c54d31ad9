package vn.emc.ingest.quarantine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.sites.SiteState;
import vn.emc.ingest.quarantine.RejectedEventDetail.Finding;
import vn.emc.messaging.StateTopic;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What a user sees of the quarantine: the events of the sites that lie under the user's organisation. */
@Service
@RequiredArgsConstructor
class ViewingQuarantine {
    private final StoredRejections events;
    private final StoredRefusedCalls refusedCalls;
    private final StateTopic<Integer, SiteState> sites;
    private final MessageSource messages;

    PageView<RejectedEventView> page(QuarantineFilter filter, CurrentUser user, PageQuery page) {
        requireVisible(filter.site(), user);
        return events.page(filter, visibleSites(user), page).map(this::view);
    }

    List<QuarantineCount> counts(QuarantineFilter filter, CurrentUser user) {
        requireVisible(filter.site(), user);
        return events.counts(filter, visibleSites(user));
    }

    List<RefusedCallView> refusedCalls(QuarantineFilter filter, CurrentUser user, Locale language) {
        requireVisible(filter.site(), user);
        return refusedCalls.sums(filter, visibleSites(user)).stream()
                .map(sum -> view(sum, language))
                .toList();
    }

    RejectedEventDetail event(UUID eventId, CurrentUser user, Locale language) {
        var event = events.find(eventId)
                .filter(found -> isVisible(found.siteId(), user))
                .orElseThrow(QuarantineProblem.UnknownEvent::new);
        return new RejectedEventDetail(view(event), event.fields(), findings(event, language));
    }

    private void requireVisible(@Nullable Integer site, CurrentUser user) {
        if (site != null && !isVisible(site, user)) {
            throw new QuarantineProblem.UnknownSite();
        }
    }

    private boolean isVisible(int site, CurrentUser user) {
        var state = sites.get(site);
        return state == null ? !user.isConfined() : user.mayAccess(state.organisation());
    }

    private @Nullable Set<Integer> visibleSites(CurrentUser user) {
        if (!user.isConfined()) {
            return null;
        }
        return sites.values().stream()
                .filter(site -> user.mayAccess(site.organisation()))
                .map(SiteState::siteId)
                .collect(Collectors.toSet());
    }

    private RejectedEventView view(RejectedEvent event) {
        var site = sites.get(event.siteId());
        return new RejectedEventView(
                event.eventId(),
                event.siteId(),
                site == null ? null : site.name(),
                event.reason(),
                event.warnings(),
                event.fields().get("CodeProfile"),
                event.shape(),
                inVietnam(event.receivedAt()),
                inVietnam(event.eventTime()));
    }

    private RefusedCallView view(StoredRefusedCalls.Sum sum, Locale language) {
        var site = sites.get(sum.siteId());
        var code = sum.refusal().name();
        return new RefusedCallView(
                sum.siteId(),
                site == null ? null : site.name(),
                code,
                Objects.requireNonNull(messages.getMessage("refused." + code, null, code, language)),
                Objects.requireNonNull(messages.getMessage("refused." + code + ".mend", null, "", language)),
                sum.calls(),
                inVietnam(sum.lastAt().toInstant()));
    }

    private static OffsetDateTime inVietnam(Instant moment) {
        return moment.atZone(QuarantineFilter.VIETNAM).toOffsetDateTime();
    }

    private List<Finding> findings(RejectedEvent event, Locale language) {
        var findings = new ArrayList<Finding>();
        findings.add(finding(event.reason().name(), true, language));
        event.warnings().forEach(warning -> findings.add(finding(warning.name(), false, language)));
        return findings;
    }

    private Finding finding(String code, boolean rejects, Locale language) {
        return new Finding(
                code,
                rejects,
                messages.getMessage("finding." + code, null, language),
                messages.getMessage("finding." + code + ".mend", null, language));
    }
}

package vn.emc.ingest.quarantine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.ingest.quarantine.RejectedEventDetail.Finding;
import vn.emc.ingest.reading.ConcernedField;
import vn.emc.ingest.reading.RereadingEvents;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What a user sees of the quarantine: the events of the sites that lie under the user's organisation. */
@Service
@RequiredArgsConstructor
class ViewingQuarantine {
    private final StoredRejections events;
    private final StoredRefusedCalls refusedCalls;
    private final StoredQuotaAlarms quotaAlarms;
    private final VisibleSites sites;
    private final RereadingEvents rereading;
    private final MessageSource messages;

    PageView<RejectedEventView> page(QuarantineFilter filter, CurrentUser user, PageQuery page) {
        sites.require(filter.site(), user);
        var found = events.page(filter, sites.of(user), page);
        var identical = events.identical(found.items());
        return found.map(event -> view(event, identical));
    }

    List<QuarantineCount> counts(QuarantineFilter filter, CurrentUser user) {
        sites.require(filter.site(), user);
        return events.counts(filter, sites.of(user));
    }

    List<RefusedCallView> refusedCalls(QuarantineFilter filter, CurrentUser user, Locale language) {
        sites.require(filter.site(), user);
        return refusedCalls.sums(filter, sites.of(user)).stream()
                .map(sum -> view(sum, language))
                .toList();
    }

    List<QuotaAlarmView> quotaAlarms(QuarantineFilter filter, CurrentUser user) {
        sites.require(filter.site(), user);
        return quotaAlarms.of(filter, sites.of(user)).stream()
                .map(alarm -> new QuotaAlarmView(
                        alarm.siteId(),
                        sites.name(alarm.siteId()),
                        alarm.day(),
                        alarm.kind(),
                        alarm.number(),
                        inVietnam(alarm.since().toInstant())))
                .toList();
    }

    RejectedEventDetail event(UUID eventId, CurrentUser user, Locale language) {
        var event = events.find(eventId)
                .filter(found -> sites.includes(found.event().siteId(), user))
                .orElseThrow(QuarantineProblem.UnknownEvent::new);
        return new RejectedEventDetail(
                view(event, events.identical(List.of(event))),
                event.event().fields(),
                findings(event.event(), language));
    }

    private RejectedEventView view(KeptEvent kept, Map<KeptEvent.Kind, Long> identical) {
        var event = kept.event();
        return new RejectedEventView(
                event.eventId(),
                event.siteId(),
                sites.name(event.siteId()),
                event.reason(),
                event.warnings(),
                event.fields().get("CodeProfile"),
                event.shape(),
                inVietnam(event.receivedAt()),
                inVietnam(event.eventTime()),
                identical.getOrDefault(kept.kind(), 1L),
                kept.replayId());
    }

    private RefusedCallView view(StoredRefusedCalls.Sum sum, Locale language) {
        var code = sum.refusal().name();
        return new RefusedCallView(
                sum.siteId(),
                sites.name(sum.siteId()),
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
        var read = rereading.examine(event, sites.isActive(event.siteId()));
        var reasons = new LinkedHashSet<>(List.of(event.reason()));
        reasons.addAll(read.reasons());
        var findings = new ArrayList<Finding>();
        reasons.forEach(reason -> findings.add(finding(reason.name(), true, language)));
        read.warnings().forEach(warning -> findings.add(finding(warning.name(), false, language)));
        return findings;
    }

    private Finding finding(String code, boolean rejects, Locale language) {
        var field = ConcernedField.of(code);
        return new Finding(
                code,
                rejects,
                field.isEmpty() ? null : field,
                messages.getMessage("finding." + code, null, language),
                messages.getMessage("finding." + code + ".mend", null, language));
    }
}

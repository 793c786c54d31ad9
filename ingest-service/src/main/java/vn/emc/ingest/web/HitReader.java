package vn.emc.ingest.web;

import java.time.Instant;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;
import vn.emc.ingest.reading.EventIds;
import vn.emc.ingest.reading.Texts;
import vn.emc.ingest.redaction.TextScrubber;
import vn.emc.ingest.sites.Site;

/** Makes an event of a hit: decides what it is and whether it counts, and leaves out who sent it. */
@RequiredArgsConstructor
final class HitReader {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SERVICE = 100;
    private static final int LONGEST_DATA = 500;
    private static final int LONGEST_AGENT = 512;
    private static final String SUBMITTED = "1";
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Robots robots;
    private final VisitorHashes visitors;

    PageEvent read(HitParameters hit, Site site, HitSender sender, Instant now) {
        var told = hit.value(HitParameters.ADDRESS);
        var address = told == null ? sender.referer() : told;
        var page = address == null ? null : PageAddress.of(address);
        var agent = agent(hit, sender);
        var kind = kind(hit);
        var time = HitTimes.of(hit.value(HitParameters.TIME), now);
        return new PageEvent(
                EventIds.next(),
                kind,
                standing(site, page == null ? null : page.host(), sender, agent),
                site.siteId(),
                isSignal(kind)
                        ? null
                        : visitors.of(site.siteId(), sender.address(), agent, hit.value(HitParameters.VISITOR), time),
                page == null ? null : page.page(),
                text(hit.value(HitParameters.TITLE), LONGEST_TITLE),
                service(hit.value(HitParameters.SERVICE)),
                text(hit.value(HitParameters.SERVICE_DATA), LONGEST_DATA),
                time,
                now);
    }

    private static PageEventKind kind(HitParameters hit) {
        if (hit.has(HitParameters.SERVICE)) {
            var submitted = SUBMITTED.equals(hit.value(HitParameters.SERVICE_STATE));
            return submitted ? PageEventKind.SUBMISSION_SIGNAL : PageEventKind.SERVICE_VIEW;
        }
        if (hit.has(HitParameters.DOWNLOAD)) {
            return PageEventKind.DOWNLOAD;
        }
        if (hit.has(HitParameters.LINK)) {
            return PageEventKind.LINK;
        }
        return hit.isOther() ? PageEventKind.OTHER : PageEventKind.PAGE_VIEW;
    }

    private static boolean isSignal(PageEventKind kind) {
        return switch (kind) {
            case SERVICE_VIEW, SUBMISSION_SIGNAL -> true;
            case PAGE_VIEW, LINK, DOWNLOAD, OTHER -> false;
        };
    }

    private PageEventStanding standing(Site site, @Nullable String pageHost, HitSender sender, String agent) {
        if (robots.include(agent)) {
            return PageEventStanding.ROBOT;
        }
        var own = PageAddress.hostOf(site.url());
        var origin = sender.originHost();
        var isOwn = pageHost != null && pageHost.equals(own) && (origin == null || origin.equals(own));
        return isOwn ? PageEventStanding.COUNTED : PageEventStanding.FOREIGN_HOST;
    }

    /** Programs that pass on what a browser did say the browser's name in {@code ua}. */
    private static String agent(HitParameters hit, HitSender sender) {
        var told = hit.value(HitParameters.USER_AGENT);
        return Texts.cut(told == null ? sender.userAgent() : told, LONGEST_AGENT);
    }

    private static @Nullable String service(@Nullable String id) {
        return id != null && UUID.matcher(id).matches() ? id : text(id, LONGEST_SERVICE);
    }

    private static @Nullable String text(@Nullable String text, int limit) {
        var clean = text == null ? "" : Texts.cut(TextScrubber.scrub(Texts.clean(text)), limit);
        return clean.isEmpty() ? null : clean;
    }
}

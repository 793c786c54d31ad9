package vn.emc.reporting.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;

/** Builds page events as ingest-service tells them. */
final class PageEvents {
    private PageEvents() {}

    static PageEvent view(int siteId, String visitor, String page, String time) {
        return event(siteId, PageEventKind.PAGE_VIEW, PageEventStanding.COUNTED, visitor, page, null, at(time));
    }

    static PageEvent of(int siteId, PageEventKind kind, String visitor, String time) {
        return event(siteId, kind, PageEventStanding.COUNTED, visitor, "/", null, at(time));
    }

    static PageEvent apart(int siteId, PageEventStanding standing, String time) {
        return event(siteId, PageEventKind.PAGE_VIEW, standing, "x", "/", null, at(time));
    }

    static PageEvent signal(int siteId, PageEventKind kind, String service, String time) {
        return event(siteId, kind, PageEventStanding.COUNTED, null, "/", service, at(time));
    }

    static PageEvent event(
            int siteId,
            PageEventKind kind,
            PageEventStanding standing,
            @Nullable String visitor,
            String page,
            @Nullable String service,
            Instant time) {
        return new PageEvent(
                UUID.randomUUID(), kind, standing, siteId, visitor, page, "Trang " + page, service, null, time, time);
    }

    /** A time in Vietnam such as {@code 2026-11-22T08:00}. */
    static Instant at(String time) {
        return OffsetDateTime.parse(time + ":00+07:00").toInstant();
    }
}

package vn.emc.reporting.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.web.security.CurrentUser;

/** Tells a user what a site sends, until the user's token ends, the user leaves, or may not see the site any more. */
@Slf4j
@Component
@RequiredArgsConstructor
class Watching {
    private final ReadingLatestEvents reading;
    private final OpenStreams streams;
    private final Organisations organisations;
    private final LiveSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * Who watches what.
     *
     * @param authorization the user's token, as sent
     * @param expires when it ends; null for never
     * @param last the last event the user has
     */
    record Watcher(
            int siteId,
            CurrentUser user,
            String authorization,
            @Nullable Instant expires,
            @Nullable UUID last,
            Locale language) {}

    /** Blocks as long as the stream lasts. A reader who takes too long to read is dropped by the web server. */
    void watch(Watcher watcher, OutputStream target) {
        var ends = endOf(watcher);
        var stream = new EventStream(target, json, watcher.last());
        try {
            stream.begin();
            var heard = clock.instant();
            do {
                if (tell(watcher, stream)) {
                    heard = clock.instant();
                } else if (heard.plus(settings.heartbeat()).isBefore(clock.instant())) {
                    stream.sayThatItIsAlive();
                    heard = clock.instant();
                }
            } while (!streams.closesWithin(settings.every()) && clock.instant().isBefore(ends) && maySee(watcher));
        } catch (IOException gone) {
            log.debug("A watcher of site {} has gone: {}", watcher.siteId(), gone.toString());
        }
    }

    private Instant endOf(Watcher watcher) {
        var longest = clock.instant().plus(settings.longest());
        var expires = watcher.expires();
        return expires != null && expires.isBefore(longest) ? expires : longest;
    }

    private boolean tell(Watcher watcher, EventStream stream) throws IOException {
        var events = reading.of(watcher.siteId(), watcher.authorization(), watcher.language());
        return events.isPresent() ? stream.send(events.get()) : stream.sayThatEventsAreAway();
    }

    private boolean maySee(Watcher watcher) {
        return organisations
                .site(watcher.siteId())
                .filter(site -> watcher.user().mayAccess(site.organisation()))
                .isPresent();
    }
}

package vn.emc.reporting.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.live.Watching.Watcher;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/sites")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Trực tiếp", description = "What a site sends just now")
class LiveController {
    private final Organisations organisations;
    private final OpenStreams streams;
    private final Watching watching;

    @GetMapping("/{siteId}/events")
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "A site's last events, and each new one within seconds",
            description =
                    "Server-sent events. Each has an event's id and, as data, a LiveEvent; `away` and `back` say that"
                            + " events cannot be read, and can again. `Last-Event-ID` goes on after that event while it is among the"
                            + " last 50. The stream ends with the token. 503 where too many are open, of the user or of all.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = LiveEvent.class)))
    void events(
            @PathVariable int siteId,
            @Parameter(description = "As `Last-Event-ID`, for a first call") @RequestParam(required = false) @Nullable
                    UUID after,
            @Parameter(description = "The last event the caller has")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) JwtAuthenticationToken token,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language,
            HttpServletResponse response)
            throws IOException {
        var site = organisations.site(siteId);
        if (site.isEmpty() || !user.mayAccess(site.get().organisation())) {
            throw new ReportingProblem.UnknownSite(siteId);
        }
        var place = streams.take(user.username()).orElseThrow(ReportingProblem.TooManyStreams::new);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // Proxies such as nginx would gather what is sent.
            response.setHeader("X-Accel-Buffering", "no");
            var last = lastEventId == null ? after : parsed(lastEventId);
            var expires = token.getToken().getExpiresAt();
            watching.watch(
                    new Watcher(siteId, user, authorization, expires, last, language), response.getOutputStream());
        } finally {
            place.giveBack();
        }
    }

    /** What we never sent is as good as nothing. */
    private static @Nullable UUID parsed(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}

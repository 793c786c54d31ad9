package vn.emc.ingest.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Repairing events in quarantine and sending them again. */
@RestController
@RequestMapping("/api/ingest/v1/quarantine/replays")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Quarantine")
class ReplayController {
    private static final String PATH = "/api/ingest/v1/quarantine/replays/";

    private final RequestingReplays requesting;
    private final ReplayViews views;
    private final ClientAddresses clients;

    @PostMapping
    @PreAuthorize("hasAuthority('QUARANTINE_REPLAY')")
    @Operation(
            summary = "Repair events in quarantine and send them again, or try what would come of it",
            description = """
                    Every event of the filter that waits is mended as the repair says and read again, by the rules, sites \
                    and catalogues as they are now. What breaks no rule any more is accepted, with the times and the id it \
                    has had since it arrived, so at most once, however often it is sent again; all else stays. Confined \
                    users reach their own organisation's sites only, also with `repair.site`. `CodeProfile` can be SET for \
                    one event (`filter.event`) only. It is a job: the answer says where to look.""")
    @ApiResponse(responseCode = "202", description = "Begun; Location says where to look")
    ResponseEntity<ReplayView> begin(
            @Valid @RequestBody ReplayRequest request, CurrentUser user, HttpServletRequest http, Locale language) {
        var id = requesting.begin(
                request.filterOrAll(),
                request.repairOrNone(),
                request.dryRun(),
                user,
                clients.of(http).getHostAddress());
        return ResponseEntity.accepted().location(URI.create(PATH + id)).body(views.one(id, user, language));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    @Operation(
            summary = "Who sent what again, the newest first",
            description =
                    "Confined users see those that their own organisation asked for, and those that others asked for"
                            + " on one of its sites; only their own they can stop.")
    PageView<ReplayView> list(PageQuery page, CurrentUser user, Locale language) {
        return views.page(user, page, language);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    @Operation(
            summary = "How far a replay is, and what came of it",
            description = "`gains` counts accepted events by what they say. It is what the indicators named are given;"
                    + " they count dossiers, by all events of each, so a figure may change by less.")
    ReplayView one(@PathVariable long id, CurrentUser user, Locale language) {
        return views.one(id, user, language);
    }

    @PostMapping("/{id}/cancellation")
    @PreAuthorize("hasAuthority('QUARANTINE_REPLAY')")
    @Operation(summary = "Stop a replay", description = "What has been accepted stays accepted.")
    @ApiResponse(responseCode = "200", description = "Stopped")
    @ApiResponse(responseCode = "409", description = "It is over")
    ReplayView cancel(@PathVariable long id, CurrentUser user, Locale language) {
        requesting.cancel(id, user);
        return views.one(id, user, language);
    }
}

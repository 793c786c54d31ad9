package vn.emc.ingest.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.ingest.quarantine.VisibleSites;
import vn.emc.web.security.CurrentUser;

/** What a site has told last. */
@RestController
@RequestMapping("/api/ingest/v1/ledger/latest-events")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Ledger")
class LatestEventController {
    private final LatestEvents events;
    private final VisibleSites sites;

    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "The accepted events of one site that arrived last, the newest first",
            description = "At most 50. Without the people they are about.")
    List<LedgerEventView> list(@Parameter(example = "1000") @RequestParam int site, CurrentUser user) {
        sites.require(site, user);
        return events.of(site).stream().map(LedgerEventView::of).toList();
    }
}

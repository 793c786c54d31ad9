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

/** What a site has told of one dossier. */
@RestController
@RequestMapping("/api/ingest/v1/ledger/events")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Ledger")
class DossierEventController {
    private final EventsOfDossier events;
    private final VisibleSites sites;

    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "The accepted events of one dossier, in the order in which they happened",
            description = "The newest 500. Without the person they are about. Empty where none was accepted.")
    List<LedgerEventView> list(
            @Parameter(example = "1000") @RequestParam int site,
            @Parameter(example = "000.00.11.H56-240304-1508") @RequestParam String codeProfile,
            CurrentUser user) {
        sites.require(site, user);
        return events.of(site, codeProfile).stream().map(LedgerEventView::of).toList();
    }
}

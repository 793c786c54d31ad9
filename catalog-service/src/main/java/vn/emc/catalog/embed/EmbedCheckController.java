package vn.emc.catalog.embed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.security.CurrentUser;

@Tag(name = "embed checks", description = "Whether the pages of a site carry its embed code")
@RestController
@RequestMapping("/api/catalog/v1/sites/{siteId}/embed-checks")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class EmbedCheckController {
    private static final int LONGEST_HISTORY = 100;

    private final CheckingEmbedCodes checking;

    @Operation(
            summary = "Look for the embed code now",
            description = "Reads the site's page as the robot `emc-probe`: keeps to robots.txt, follows at most three"
                    + " redirects, reads at most 1 MiB, and answers with what it saw, within half a minute. Addresses that"
                    + " are not public are refused.")
    @ApiResponse(responseCode = "200", description = "Looked; `outcome` says what was seen")
    @ApiResponse(responseCode = "409", description = "A check of the site is under way")
    @ApiResponse(responseCode = "429", description = "The site was checked just now; `Retry-After` says when again")
    @PostMapping
    @PreAuthorize("hasAuthority('SITE_EDIT')")
    EmbedCheckView check(@PathVariable int siteId, CurrentUser user) {
        return checking.check(user, siteId);
    }

    @Operation(
            summary = "What is known of the site's embed code",
            description = "Portals and service portals are checked once a day, and whenever somebody asks for it.")
    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    EmbedChecksView read(@PathVariable int siteId, CurrentUser user) {
        return checking.of(user, siteId, LONGEST_HISTORY);
    }
}

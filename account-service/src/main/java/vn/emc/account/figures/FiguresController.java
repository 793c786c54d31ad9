package vn.emc.account.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.account.problem.AccountProblem;
import vn.emc.account.sites.Sites;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.web.security.CurrentUser;

@Tag(name = "account-figures", description = "What the lists in force add up to")
@RestController
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class FiguresController {
    private final Sites sites;
    private final ListFigures figures;

    @Operation(
            summary = "Figures of a site's accounts",
            description =
                    "Of the list in force, per type: total, with `ID_QG`, active within 30, 90 and 365 days before the day"
                            + " of the list, created by day, and by the month of the last login. Sums over organisations and the country"
                            + " are in the reports.")
    @ApiResponse(responseCode = "404", description = "No such site, or no list of it is in force")
    @GetMapping("/api/accounts/v1/sites/{siteId}/figures")
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    AccountFigures read(@PathVariable int siteId, CurrentUser user) {
        sites.one(user, siteId);
        return figures.ofSite(siteId).orElseThrow(() -> new AccountProblem.NoList(siteId));
    }
}

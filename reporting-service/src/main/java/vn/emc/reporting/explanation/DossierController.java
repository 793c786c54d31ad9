package vn.emc.reporting.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.catalogue.SiteServices;
import vn.emc.reporting.dossier.Said;
import vn.emc.reporting.organisations.Organisations;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.reporting.rollup.Dossiers;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/dossiers")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Hồ sơ", description = "Single dossiers")
class DossierController {
    private final Organisations organisations;
    private final Dossiers dossiers;
    private final SiteServices services;

    @GetMapping("/{siteId}/{codeProfile}")
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Transactional(readOnly = true)
    @Operation(
            summary = "A dossier, the service it is for, and why it counts as fully online or not",
            description = "The service is the one its code means in the catalogue valid at reception; its level stands"
                    + " beside the one the events say.")
    DossierView show(
            @PathVariable int siteId, @PathVariable String codeProfile, @Parameter(hidden = true) CurrentUser user) {
        var state = organisations
                .site(siteId)
                .filter(site -> user.mayAccess(site.organisation()))
                .flatMap(site -> dossiers.find(siteId, codeProfile))
                .orElseThrow(() -> new ReportingProblem.UnknownDossier(siteId, codeProfile));
        var code = Said.orNull(state.procedure());
        var resolution = code == null
                ? null
                : services.resolve(siteId, code, state.receivedOn()).orElse(null);
        return DossierView.of(siteId, codeProfile, state, resolution);
    }
}

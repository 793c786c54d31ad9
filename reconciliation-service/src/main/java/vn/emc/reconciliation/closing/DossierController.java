package vn.emc.reconciliation.closing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-dossier", description = "All that a closed reconciliation leaves behind")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class DossierController {
    private final ClosedReconciliations closed;

    @Operation(
            summary = "Download the closing dossier",
            description =
                    "Once the reconciliation is `CLOSED`: the letter, what was proposed and extracted (extracts of more than 1 GiB"
                            + " only by their hashes), the unit's list, findings, resolutions, minutes and their signed copies,"
                            + " corrections, effect and history; `manifest.json` has the SHA-256 and the size of each. Every"
                            + " download is noted and shown to both sides.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "`NOT_CLOSED`", content = @Content)
    @GetMapping(path = "/dossier.zip", produces = MediaType.ALL_VALUE)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    void download(@PathVariable long id, CurrentUser user, HttpServletResponse response) throws IOException {
        var dossier = closed.dossier(user, id);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("ho-so-doi-soat-%d.zip".formatted(id))
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        dossier.write(response.getOutputStream());
    }

    @Operation(summary = "Read who downloaded the closing dossier", description = "Of both sides, newest first.")
    @GetMapping("/dossier/downloads")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    PageView<DossierDownload> downloads(@PathVariable long id, PageQuery page, CurrentUser user) {
        return closed.downloads(user, id, page);
    }
}

package vn.emc.catalog.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.emc.catalog.services.DifferenceCounts;
import vn.emc.catalog.services.Differences;
import vn.emc.catalog.services.MakingDefault;
import vn.emc.catalog.services.ServiceDifference;
import vn.emc.catalog.services.ServiceFilter;
import vn.emc.catalog.services.ServiceView;
import vn.emc.catalog.services.Services;
import vn.emc.imports.Download;
import vn.emc.imports.FindingView;
import vn.emc.imports.Findings;
import vn.emc.imports.Severity;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@Tag(name = "service-imports", description = "Catalogues from workbooks, in versions of which one is in use")
@RestController
@RequestMapping("/api/catalog/v1/sites/{siteId}/service-imports")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ImportController {
    private final Services services;
    private final Importing importing;
    private final MakingDefault makingDefault;
    private final Differences differences;
    private final Findings findings;
    private final ImportViews views;
    private final ImportDownloads downloads;

    @Operation(
            summary = "Import a catalogue",
            description =
                    "A workbook (.xlsx or .xls, at most 50 MiB) with the columns `Name`, `Level`, `Url`, `ID CDVCQG`,"
                            + " `ID MCDT` in any order, below any titles, in one sheet or several. It is read in the background:"
                            + " follow `Location`. The same file is not imported twice.")
    @ApiResponse(responseCode = "202", description = "Taken; `Location` tells how far it is")
    @ApiResponse(responseCode = "200", description = "The site has a version of this very file; `Location` names it")
    @ApiResponse(responseCode = "413", description = "The file is too large")
    @ApiResponse(responseCode = "422", description = "The file is no workbook; `code` says why")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ResponseEntity<ImportView> create(
            @PathVariable int siteId,
            @RequestParam MultipartFile file,
            @Parameter(description = "Put the version into use once it is read, if no row is wrong")
                    @RequestParam(name = "default", defaultValue = "false")
                    boolean defaultWanted,
            CurrentUser user) {
        var taken = importing.take(user, siteId, file.getOriginalFilename(), file::getInputStream, defaultWanted);
        var location = URI.create("/api/catalog/v1/sites/%d/service-imports/%d"
                .formatted(siteId, taken.version().id()));
        return (taken.known() ? ResponseEntity.ok() : ResponseEntity.accepted())
                .location(location)
                .body(views.withErrors(taken.version()));
    }

    @Operation(summary = "List versions", description = "Newest first: imports and edits by hand.")
    @GetMapping
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    PageView<ImportView> list(@PathVariable int siteId, PageQuery page, CurrentUser user) {
        return services.versions(user, siteId, page).map(views::of);
    }

    @Operation(summary = "State, progress, counts and first errors of a version")
    @GetMapping("/{importId}")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ImportView read(@PathVariable int siteId, @PathVariable long importId, CurrentUser user) {
        return views.withErrors(services.version(user, siteId, importId));
    }

    @Operation(summary = "Services of a version", description = "Can be sorted like the services in use.")
    @GetMapping("/{importId}/rows")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    PageView<ServiceView> rows(
            @PathVariable int siteId,
            @PathVariable long importId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer level,
            PageQuery page,
            CurrentUser user) {
        return services.list(user, siteId, importId, new ServiceFilter(q, level), page);
    }

    @Operation(summary = "What is wrong or odd in the file", description = "In the order of its rows.")
    @GetMapping("/{importId}/findings")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    PageView<FindingView> findings(
            @PathVariable int siteId,
            @PathVariable long importId,
            @RequestParam(required = false) @Nullable Severity severity,
            PageQuery page,
            CurrentUser user) {
        return findings.page(services.version(user, siteId, importId).id(), severity, page);
    }

    @Operation(
            summary = "The file with its errors marked",
            description =
                    "A workbook like the one uploaded in which wrong cells are red and commented. Corrected, it can"
                            + " be uploaded as it is.")
    @GetMapping(path = "/{importId}/errors.xlsx", produces = Download.XLSX)
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    void errors(@PathVariable int siteId, @PathVariable long importId, CurrentUser user, HttpServletResponse response)
            throws IOException {
        downloads.errors(services.version(user, siteId, importId), response);
    }

    @Operation(
            summary = "What the version would change",
            description =
                    "Compared with the catalogue in use: services added, removed, and changed in level, name, url or"
                            + " codes.")
    @GetMapping("/{importId}/diff")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    Difference diff(
            @PathVariable int siteId,
            @PathVariable long importId,
            @Parameter(description = "Only these") @RequestParam(required = false)
                    ServiceDifference.@Nullable Kind kind,
            PageQuery page,
            CurrentUser user) {
        return new Difference(
                differences.counts(user, siteId, importId), differences.page(user, siteId, importId, kind, page));
    }

    @Operation(summary = "What the version would change, as a workbook")
    @GetMapping(path = "/{importId}/diff.xlsx", produces = Download.XLSX)
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    void diffWorkbook(
            @PathVariable int siteId, @PathVariable long importId, CurrentUser user, HttpServletResponse response)
            throws IOException {
        downloads.differences(user, services.version(user, siteId, importId), response);
    }

    @Operation(
            summary = "Put a version into use",
            description =
                    "A newer one or an older one alike; collecting and reports follow within seconds. A version some of"
                            + " whose rows were wrong needs `goodRowsOnly=true`.")
    @ApiResponse(responseCode = "409", description = "It is not read yet, or some rows were wrong")
    @PutMapping("/{importId}/default")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ImportView makeDefault(
            @PathVariable int siteId,
            @PathVariable long importId,
            @Parameter(description = "Take the good rows of a version although others were wrong")
                    @RequestParam(defaultValue = "false")
                    boolean goodRowsOnly,
            CurrentUser user) {
        makingDefault.make(user, siteId, importId, goodRowsOnly);
        return views.withErrors(services.version(user, siteId, importId));
    }

    @Operation(summary = "Stop a reading", description = "Nothing of the file is taken then.")
    @ApiResponse(responseCode = "409", description = "It is over")
    @PostMapping("/{importId}/cancellation")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ImportView cancel(@PathVariable int siteId, @PathVariable long importId, CurrentUser user) {
        importing.cancel(user, siteId, importId);
        return views.withErrors(services.version(user, siteId, importId));
    }

    /**
     * What a version would change.
     *
     * @param counts of all differences
     * @param services those asked for
     */
    record Difference(DifferenceCounts counts, PageView<ServiceDifference> services) {}
}

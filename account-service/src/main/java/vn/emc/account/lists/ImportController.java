package vn.emc.account.lists;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
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
import vn.emc.imports.Download;
import vn.emc.imports.FindingView;
import vn.emc.imports.Severity;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@Tag(name = "account-imports", description = "Full lists of a site's user accounts, of which one is in force")
@RestController
@RequestMapping("/api/accounts/v1/sites/{siteId}/imports")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ImportController {
    private final Importing importing;
    private final Deciding deciding;
    private final ListViews views;
    private final ListRows rows;
    private final FindingsDownload downloads;

    @Operation(
            summary = "Import a list of accounts",
            description =
                    "One or more files (.xlsx, .xls or .csv, also zipped, at most 300 MiB each) with the columns `ID_local`,"
                            + " `ID_QG`, `TYPE`, `CREATDATE_USER`, `LAST_LOGIN` in any order, in one sheet or several: together"
                            + " the full list of the site's accounts. They are read in the background: follow `Location`."
                            + " Identifiers become pseudonyms while they are read, and the files are deleted afterwards."
                            + " The list comes into force when it is accepted. The same files are not imported twice.")
    @ApiResponse(responseCode = "202", description = "Taken; `Location` tells how far it is")
    @ApiResponse(responseCode = "200", description = "The site has a list of these very files; `Location` names it")
    @ApiResponse(responseCode = "413", description = "A file is too large")
    @ApiResponse(responseCode = "422", description = "A file is no table; `code` says why, `errors` which one")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ResponseEntity<ListView> create(
            @PathVariable int siteId,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            CurrentUser user) {
        var taken = importing.take(user, siteId, SentFile.all(file));
        var location = URI.create("/api/accounts/v1/sites/%d/imports/%d"
                .formatted(siteId, taken.list().id()));
        return (taken.known() ? ResponseEntity.ok() : ResponseEntity.accepted())
                .location(location)
                .body(views.view(taken.list()));
    }

    @Operation(
            summary = "List the site's lists",
            description = "Newest first. Of former lists only the counts are kept.")
    @GetMapping
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    PageView<ListView> list(@PathVariable int siteId, PageQuery page, CurrentUser user) {
        return views.page(user, siteId, page);
    }

    @Operation(summary = "State, progress, counts, first errors and differences of a list")
    @GetMapping("/{importId}")
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    ListView read(@PathVariable int siteId, @PathVariable long importId, CurrentUser user) {
        return views.one(user, siteId, importId);
    }

    @Operation(
            summary = "Accounts of a list as they were understood",
            description = "Without identifiers. Of lists that are to be decided on or in force.")
    @GetMapping("/{importId}/rows")
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    PageView<AccountView> rows(
            @PathVariable int siteId, @PathVariable long importId, PageQuery page, CurrentUser user) {
        return rows.page(user, siteId, importId, page);
    }

    @Operation(
            summary = "What is wrong or odd in the files",
            description = "In the order of their rows, the first 100,000; values are masked.")
    @GetMapping("/{importId}/findings")
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    PageView<FindingView> findings(
            @PathVariable int siteId,
            @PathVariable long importId,
            @RequestParam(required = false) @Nullable Severity severity,
            PageQuery page,
            CurrentUser user) {
        return views.findings(user, siteId, importId, severity, page);
    }

    @Operation(
            summary = "What is wrong or odd, as a workbook",
            description = "File, sheet, row and column of each finding. The files themselves are deleted by then.")
    @GetMapping(path = "/{importId}/errors.xlsx", produces = Download.XLSX)
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    void errors(@PathVariable int siteId, @PathVariable long importId, CurrentUser user, HttpServletResponse response)
            throws IOException {
        downloads.send(views.one(user, siteId, importId), response);
    }

    @Operation(
            summary = "What the list would change",
            description = "Compared with the list in force when it was read.")
    @ApiResponse(responseCode = "409", description = "It is not read yet")
    @GetMapping("/{importId}/diff")
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    Delta diff(@PathVariable int siteId, @PathVariable long importId, CurrentUser user) {
        return rows.delta(user, siteId, importId);
    }

    @Operation(
            summary = "Accept a list",
            description = "It comes into force in place of the one before. A list some of whose rows were wrong needs"
                    + " `goodRowsOnly=true`.")
    @ApiResponse(responseCode = "409", description = "It is not to be decided on, or some rows were wrong")
    @PutMapping("/{importId}/default")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ListView accept(
            @PathVariable int siteId,
            @PathVariable long importId,
            @Parameter(description = "Take the good rows although others were wrong")
                    @RequestParam(defaultValue = "false")
                    boolean goodRowsOnly,
            CurrentUser user) {
        deciding.accept(user, siteId, importId, goodRowsOnly);
        return views.one(user, siteId, importId);
    }

    @Operation(summary = "Reject a list", description = "The list in force stays.")
    @ApiResponse(responseCode = "409", description = "It is not to be decided on")
    @PostMapping("/{importId}/rejection")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ListView reject(@PathVariable int siteId, @PathVariable long importId, CurrentUser user) {
        deciding.reject(user, siteId, importId);
        return views.one(user, siteId, importId);
    }

    @Operation(summary = "Stop a reading", description = "Nothing of the files is taken then.")
    @ApiResponse(responseCode = "409", description = "It is over")
    @PostMapping("/{importId}/cancellation")
    @PreAuthorize("hasAuthority('ACCOUNT_EDIT')")
    ListView cancel(@PathVariable int siteId, @PathVariable long importId, CurrentUser user) {
        importing.cancel(user, siteId, importId);
        return views.one(user, siteId, importId);
    }
}

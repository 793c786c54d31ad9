package vn.emc.reconciliation.comparing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.emc.reconciliation.attachment.SentFile;
import vn.emc.reconciliation.list.ListColumn;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-local-lists", description = "The unit's own lists of dossiers")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/local-lists")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class LocalListController {
    private final LocalLists lists;

    @Operation(summary = "List what was uploaded", description = "Newest first.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<LocalList> list(@PathVariable long id, CurrentUser user) {
        return lists.list(user, id);
    }

    @Operation(summary = "Read what became of an upload", description = "Its progress, or what was found in it.")
    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    LocalList read(@PathVariable long id, @PathVariable int number, CurrentUser user) {
        return lists.one(user, id, number);
    }

    @Operation(
            summary = "Upload the unit's list",
            description =
                    "By the unit, in step 4: .csv, .xlsx or .xls, or a .zip of them, of at most 1 GiB and 5 million rows. Headers and"
                            + " states are taken in the words of the national portal and of usual one-stop systems. Only the"
                            + " dossier's code is required; SiteId too where the request names several sites. It takes the"
                            + " place of a list that is still being read.")
    @ApiResponse(responseCode = "202", description = "Taken, and read from now on; `Location` tells how far it is")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @ApiResponse(responseCode = "413", description = "More than 1 GiB")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    ResponseEntity<LocalList> upload(
            @PathVariable long id,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @Parameter(
                            description = "What headers of the unit's own head, remembered for its organisation",
                            example = "Mã số=CODE_PROFILE")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> header,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var added = lists.upload(
                user,
                id,
                SentFile.of(file, SentFile.LIST),
                header == null ? List.of() : header,
                IfMatch.parse(ifMatch));
        var location = "/api/reconciliations/v1/requests/%d/local-lists/%d".formatted(id, added.number());
        return ResponseEntity.accepted().location(URI.create(location)).body(added);
    }

    @Operation(summary = "Download an empty list", description = "With the columns that are understood by all means.")
    @ApiResponse(responseCode = "200", description = "The template")
    @GetMapping(path = "/template", produces = WorkbookAnswer.XLSX)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    void template(@PathVariable long id, CurrentUser user, HttpServletResponse response) throws IOException {
        lists.list(user, id);
        try (var sheet = WorkbookAnswer.begin("danh-sach-ho-so.xlsx", response)) {
            sheet.sheet("HoSo");
            sheet.header(
                    Stream.of(ListColumn.values()).map(ListColumn::getHeader).toList());
        }
    }
}

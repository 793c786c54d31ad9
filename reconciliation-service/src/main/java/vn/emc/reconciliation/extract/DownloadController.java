package vn.emc.reconciliation.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-extracts")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/extracts/{number}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class DownloadController {
    private static final String SECONDS_TO_WAIT = "3";

    private final Downloading downloading;

    @Operation(
            summary = "Download a file of an extract",
            description =
                    "As an archive with the .csv (`application/zip`, also for who does not say), as the .csv itself"
                            + " (`text/csv`), or as a workbook, which is made when it is first asked for. UTF-8 with a byte order"
                            + " mark. Every download is noted and shown to both sides.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "202", description = "The workbook is being made; ask again", content = @Content)
    @ApiResponse(responseCode = "406", description = "Not in this form", content = @Content)
    @ApiResponse(responseCode = "409", description = "`EXTRACT_NOT_READY`", content = @Content)
    @GetMapping("/content")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResponseEntity<Resource> content(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "DOSSIERS") ExtractFileKind file,
            @Parameter(description = "In place of Accept, for links") @RequestParam(required = false) @Nullable
                    ExtractForm form,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            CurrentUser user) {
        var wanted = form == null ? ExtractForm.of(headers.getAccept()) : form;
        return switch (downloading.download(user, id, number, file, wanted)) {
            case Handout.UnderWay underWay ->
                ResponseEntity.accepted()
                        .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                        .build();
            case Handout.Found found -> answer(found);
        };
    }

    @Operation(summary = "Read who downloaded the extract", description = "Of both sides, newest first.")
    @GetMapping("/downloads")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    PageView<Download> downloads(@PathVariable long id, @PathVariable int number, PageQuery page, CurrentUser user) {
        return downloading.list(user, id, number, page);
    }

    private static ResponseEntity<Resource> answer(Handout.Found found) {
        return ResponseEntity.ok()
                .contentType(found.form().mediaType())
                .contentLength(found.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(found.resource());
    }
}

package vn.emc.reconciliation.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-minutes", description = "The minutes of step 5 and their signed copies")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class MinutesController {
    private final MinutesFiles minutes;

    @Operation(
            summary = "Download the minutes",
            description =
                    "In Vietnamese, as Nghị định 30/2020/NĐ-CP has it; a PDF for who does not say. Once both sides have agreed to"
                            + " a version its file is the same for everybody and ever after; before that it is marked as a draft.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "406", description = "Not in this form", content = @Content)
    @ApiResponse(responseCode = "409", description = "`MINUTES_NOT_YET`", content = @Content)
    @GetMapping("/minutes")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResponseEntity<Resource> read(
            @PathVariable long id, @Parameter(hidden = true) @RequestHeader HttpHeaders headers, CurrentUser user) {
        return answer(minutes.file(user, id, PaperFormat.of(headers.getAccept())));
    }

    @Operation(summary = "Download the minutes as a PDF", description = "What is signed.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "`MINUTES_NOT_YET`", content = @Content)
    @GetMapping(path = "/minutes.pdf", produces = MediaType.ALL_VALUE)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResponseEntity<Resource> pdf(@PathVariable long id, CurrentUser user) {
        return answer(minutes.file(user, id, PaperFormat.PDF));
    }

    @Operation(summary = "Download the minutes as a .docx")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "409", description = "`MINUTES_NOT_YET`", content = @Content)
    @GetMapping(path = "/minutes.docx", produces = MediaType.ALL_VALUE)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResponseEntity<Resource> docx(@PathVariable long id, CurrentUser user) {
        return answer(minutes.file(user, id, PaperFormat.DOCX));
    }

    private static ResponseEntity<Resource> answer(MinutesFile file) {
        return ResponseEntity.ok()
                .contentType(file.format().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(file.content());
    }
}

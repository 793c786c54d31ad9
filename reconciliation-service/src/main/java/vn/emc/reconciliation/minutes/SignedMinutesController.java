package vn.emc.reconciliation.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.emc.reconciliation.attachment.SentFile;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-minutes")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/minutes/signed")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SignedMinutesController {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";

    private final SigningMinutes signing;

    @Operation(
            summary = "List the signed copies",
            description = "Newest first; those of older versions count for nothing.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<SignedMinutes> list(@PathVariable long id, CurrentUser user) {
        return signing.list(user, id);
    }

    @Operation(
            summary = "Upload a signed copy",
            description =
                    "By either side, once both have agreed to a version: the PDF of its minutes with PAdES signatures added, or a"
                            + " scan of the signed paper, which the other side has to accept. At most 20 MiB.")
    @ApiResponse(responseCode = "201", description = "Taken; `Location` names it")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @ApiResponse(
            responseCode = "422",
            description = "`MINUTES_OTHER_FILE`, `MINUTES_NOT_SIGNED` or `MINUTES_UNREADABLE`")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<SignedMinutes> upload(
            @PathVariable long id,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var added = signing.upload(user, id, SentFile.of(file), IfMatch.parse(ifMatch));
        var location = "/api/reconciliations/v1/requests/%d/minutes/signed/%d".formatted(id, added.number());
        return ResponseEntity.created(URI.create(location)).body(added);
    }

    @Operation(summary = "Read what is known of a signed copy")
    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    SignedMinutes read(@PathVariable long id, @PathVariable int number, CurrentUser user) {
        return signing.one(user, id, number);
    }

    @Operation(summary = "Download a signed copy", description = "As it was uploaded.")
    @GetMapping(path = "/{number}/content", produces = MediaType.ALL_VALUE)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResponseEntity<Resource> content(@PathVariable long id, @PathVariable int number, CurrentUser user) {
        var copy = signing.one(user, id, number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(copy.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(copy.name(), UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(new FileSystemResource(signing.file(copy)));
    }

    @Operation(
            summary = "Accept the other side's copy",
            description = "A scan, signatures that are not proven, or a copy with the signatures of both.")
    @ApiResponse(responseCode = "404", description = "`SIGNED_MINUTES_NOT_FOUND`: none that waits for the asking side")
    @PutMapping("/{number}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(EITHER_SIDE)
    void accept(
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody AcceptanceRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var both = Boolean.TRUE.equals(request.both());
        signing.accept(user, id, number, request.reason(), both, IfMatch.parse(ifMatch));
    }

    /** Why a copy is accepted. */
    @Schema(name = "SignedMinutesAcceptanceRequest")
    record AcceptanceRequest(
            @Schema(description = "At most 2,000 characters") @Nullable
            String reason,

            @Schema(description = "Whether the accepting side's own signature is on it too; false if absent") @Nullable
            Boolean both) {}
}

package vn.emc.reconciliation.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.emc.reconciliation.workflow.ReasonRequest;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-attachments", description = "The letter and other files of a request")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AttachmentController {
    private final Attachments attachments;
    private final Attaching attaching;

    @Operation(summary = "List the attachments", description = "The letter first, the others in the order they came.")
    @GetMapping("/attachments")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<Attachment> list(@PathVariable long id, CurrentUser user) {
        return attachments.list(user, id);
    }

    @Operation(
            summary = "Attach a file",
            description =
                    "By the unit, while the request is a draft: .pdf, .docx, .xlsx, .png or .jpg, told by what is in the"
                            + " file, of at most 20 MiB. A letter takes the place of the one before it, and its signatures are"
                            + " checked at once. Certificates are checked against the trusted authorities only; nobody outside is"
                            + " asked whether one was revoked.")
    @ApiResponse(responseCode = "201", description = "Attached; `Location` names it")
    @ApiResponse(responseCode = "413", description = "More than 20 MiB")
    @ApiResponse(responseCode = "422", description = "Not one of these kinds of file")
    @PostMapping(path = "/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    ResponseEntity<Attachment> attach(
            @PathVariable long id,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @Parameter(description = "Without it the first PDF is the letter, and any other file is not")
                    @RequestParam(required = false)
                    @Nullable
                    AttachmentKind kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var added = attaching.attach(user, id, kind, SentFile.of(file), IfMatch.parse(ifMatch));
        var location = "/api/reconciliations/v1/requests/%d/attachments/%d".formatted(id, added.id());
        return ResponseEntity.created(URI.create(location)).body(added);
    }

    @Operation(summary = "Read what is known of an attachment")
    @GetMapping("/attachments/{attachmentId}")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    Attachment read(@PathVariable long id, @PathVariable long attachmentId, CurrentUser user) {
        return attachments.one(user, id, attachmentId);
    }

    @Operation(summary = "Download an attachment", description = "Always as a file, never to be shown by the browser.")
    @ApiResponse(responseCode = "200", description = "The file as it was sent")
    @GetMapping(path = "/attachments/{attachmentId}/content", produces = MediaType.ALL_VALUE)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResponseEntity<Resource> download(@PathVariable long id, @PathVariable long attachmentId, CurrentUser user) {
        var attachment = attachments.one(user, id, attachmentId);
        return FileAnswer.of(attachment, attachments.file(attachment));
    }

    @Operation(
            summary = "Remove an attachment",
            description = "By the unit, while the request is a draft. The history keeps that it was there.")
    @DeleteMapping("/attachments/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    void detach(
            @PathVariable long id,
            @PathVariable long attachmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        attaching.detach(user, id, attachmentId, IfMatch.parse(ifMatch));
    }

    @Operation(
            summary = "Accept a letter that is not proven",
            description = "By an officer, who says why; the unit can send its request then.")
    @ApiResponse(responseCode = "409", description = "`LETTER_REQUIRED`, or `NOT_ALLOWED_NOW`")
    @PutMapping("/letter-acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    void acceptLetter(
            @PathVariable long id,
            @RequestBody ReasonRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        attaching.acceptLetter(user, id, request.reason(), IfMatch.parse(ifMatch));
    }
}

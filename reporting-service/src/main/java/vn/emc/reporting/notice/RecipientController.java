package vn.emc.reporting.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping(RecipientController.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Cảnh báo")
class RecipientController {
    static final String PATH = "/api/reports/v1/alarm-recipients";

    private final ManagingRecipients managing;

    @GetMapping
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    @Operation(
            summary = "Who is told of alarms, and what became of the newest notice to each",
            description = "All there are, by organisation; unit operators see their own organisation's only.")
    List<RecipientView> list(
            @Parameter(description = "an organisation's code", schema = @Schema(type = "string", example = "H56"))
                    @RequestParam(required = false)
                    @Nullable
                    String organisation,
            @Parameter(hidden = true) CurrentUser user) {
        return managing.list(organisation == null ? null : code(organisation), user);
    }

    private static UnitCode code(String text) {
        return UnitCode.tryParse(text).orElseThrow(() -> new ReportingProblem.UnknownOrganisation(text));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    @Operation(
            summary = "Have somebody told",
            description =
                    "The answer has the secret of a webhook, which is shown only this once. Messages to it bear the"
                            + " headers webhook-id (the same over all tries), webhook-timestamp and webhook-signature of Standard"
                            + " Webhooks; any 2xx takes one. 409 where the same address is told already, 422 where nothing can"
                            + " be sent to it.")
    @ApiResponse(responseCode = "201", description = "Told from now on")
    ResponseEntity<RecipientView> add(
            @Valid @RequestBody RecipientRequest request, @Parameter(hidden = true) CurrentUser user) {
        var added =
                managing.add(request.organisation(), request.channel(), request.address(), request.wantsWeekly(), user);
        return ResponseEntity.created(URI.create(PATH + "/" + added.id()))
                .cacheControl(CacheControl.noStore())
                .body(added);
    }

    @PutMapping("/{id}/weekly-report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    @Operation(
            summary = "Have somebody sent the weekly report",
            description = "From the next one on, by mail. 422 for a webhook.")
    @ApiResponse(responseCode = "204", description = "Sent from now on")
    void wantWeekly(@PathVariable long id, @Parameter(hidden = true) CurrentUser user) {
        managing.wantWeekly(id, true, user);
    }

    @DeleteMapping("/{id}/weekly-report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    @Operation(
            summary = "Have somebody sent the weekly report no more",
            description = "One that waits is not sent either. They are told of alarms as before.")
    @ApiResponse(responseCode = "204", description = "No longer sent")
    void wantNoWeekly(@PathVariable long id, @Parameter(hidden = true) CurrentUser user) {
        managing.wantWeekly(id, false, user);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    @Operation(summary = "Have somebody told no more", description = "What waits for them is not sent either.")
    @ApiResponse(responseCode = "204", description = "No longer told")
    void remove(@PathVariable long id, @Parameter(hidden = true) CurrentUser user) {
        managing.remove(id, user);
    }
}

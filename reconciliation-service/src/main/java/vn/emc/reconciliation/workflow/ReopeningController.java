package vn.emc.reconciliation.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-reopenings", description = "Going back to an earlier step, by agreement")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/reopenings")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ReopeningController {
    private final ReopeningSteps reopening;

    @Operation(summary = "Wishes to go back to an earlier step", description = "Newest first.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<Reopening> list(@PathVariable long id, CurrentUser user) {
        return reopening.list(user, id);
    }

    @Operation(
            summary = "Ask to go back to an earlier step",
            description = "By either side; nothing changes before the other agrees. What was done in the steps between"
                    + " is done again; its history stays.")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, or another wish waits for its answer")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    Reopening ask(
            @PathVariable long id,
            @RequestBody ReopeningRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return reopening.ask(user, id, request.step(), request.reason(), IfMatch.parse(ifMatch));
    }

    @Operation(summary = "Agree to go back", description = "By the side that was asked.")
    @PostMapping("/{number}/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    void agree(
            @PathVariable long id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        reopening.agree(user, id, number, IfMatch.parse(ifMatch));
    }

    @Operation(summary = "Refuse to go back", description = "By the side that was asked.")
    @PostMapping("/{number}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    void refuse(
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody(required = false) @Nullable ReasonRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        reopening.refuse(user, id, number, ReasonRequest.of(body), IfMatch.parse(ifMatch));
    }

    /** Which step to go back to, and why. */
    @Schema(name = "ReopeningRequest")
    record ReopeningRequest(
            @Schema(description = "One before the present step") @Nullable
            Step step,

            @Schema(description = "At most 2,000 characters") @Nullable
            String reason) {}
}

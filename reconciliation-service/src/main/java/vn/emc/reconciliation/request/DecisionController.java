package vn.emc.reconciliation.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reconciliation.workflow.ReasonRequest;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-decisions", description = "What moves a request: sending, taking up, returning, rejecting")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class DecisionController {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";

    private final RequestStep step;
    private final Requests requests;

    @Operation(
            summary = "Send the request",
            description =
                    "By the unit. Its letter has to be attached and its signatures proven, or an officer has to have said"
                            + " why it is accepted all the same.")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`LETTER_REQUIRED`, `LETTER_NOT_PROVEN`, or `NOT_ALLOWED_NOW` with what is allowed in `errors`")
    @PostMapping("/submission")
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<ReconciliationView> submit(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(user, step.submit(user, id, IfMatch.parse(ifMatch)));
    }

    @Operation(summary = "Take the request up", description = "By an officer; the period is settled next.")
    @PostMapping("/acceptance")
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<ReconciliationView> takeUp(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(user, step.takeUp(user, id, IfMatch.parse(ifMatch)));
    }

    @Operation(summary = "Return the request", description = "By an officer, with a reason; it is a draft again.")
    @PostMapping("/return")
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<ReconciliationView> giveBack(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable ReasonRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(user, step.giveBack(user, id, ReasonRequest.of(body), IfMatch.parse(ifMatch)));
    }

    @Operation(
            summary = "Reject the request",
            description = "By an officer, with a reason, before a period is agreed on.")
    @PostMapping("/rejection")
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<ReconciliationView> reject(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable ReasonRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(user, step.reject(user, id, ReasonRequest.of(body), IfMatch.parse(ifMatch)));
    }

    @Operation(
            summary = "Withdraw the request",
            description = "By the unit, with a reason, as long as nothing is being corrected.")
    @PostMapping("/withdrawal")
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<ReconciliationView> withdraw(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable ReasonRequest body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(user, step.withdraw(user, id, ReasonRequest.of(body), IfMatch.parse(ifMatch)));
    }

    private ResponseEntity<ReconciliationView> answer(CurrentUser user, Reconciliation one) {
        return ResponseEntity.ok().eTag(IfMatch.eTag(one.version())).body(requests.view(user, one));
    }
}

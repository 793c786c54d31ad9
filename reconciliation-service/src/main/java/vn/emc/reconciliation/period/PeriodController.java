package vn.emc.reconciliation.period;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

@Tag(name = "reconciliation-period", description = "Agreeing on the days to compare")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class PeriodController {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";

    private final PeriodStep step;

    @Operation(summary = "List the proposals", description = "Newest first.")
    @GetMapping("/period-proposals")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<PeriodProposal> list(@PathVariable long id, CurrentUser user) {
        return step.list(user, id);
    }

    @Operation(
            summary = "Propose a period",
            description =
                    "By either side, which accepts by it what it proposes; takes the place of an earlier proposal that"
                            + " was not accepted. Both days count, in Viet Nam.")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @PostMapping("/period-proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(EITHER_SIDE)
    PeriodProposal propose(
            @PathVariable long id,
            @RequestBody ProposalRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return step.propose(user, id, request.from(), request.to(), request.note(), IfMatch.parse(ifMatch));
    }

    @Operation(
            summary = "Accept a proposal",
            description =
                    "By the side that did not make it; the period is settled and the extract is next. A side that has"
                            + " accepted a proposal may say so again, without effect.")
    @ApiResponse(
            responseCode = "409",
            description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`; `PROPOSAL_REPLACED`")
    @PostMapping("/period-acceptances")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(EITHER_SIDE)
    PeriodProposal accept(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable AcceptanceRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return step.accept(user, id, request == null ? null : request.proposal(), IfMatch.parse(ifMatch));
    }

    /** Which days to compare. */
    @Schema(name = "PeriodProposalRequest")
    record ProposalRequest(
            @Schema(example = "2025-01-01") @Nullable LocalDate from,

            @Schema(description = "Not in the future", example = "2025-06-30") @Nullable
            LocalDate to,

            @Schema(description = "At most 1,000 characters") @Nullable
            String note) {}

    /** Which proposal is accepted. */
    @Schema(name = "PeriodAcceptanceRequest")
    record AcceptanceRequest(
            @Schema(description = "Its number; the one that waits for its answer if absent") @Nullable
            Integer proposal) {}
}

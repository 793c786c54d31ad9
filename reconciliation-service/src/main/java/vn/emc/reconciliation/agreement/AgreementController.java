package vn.emc.reconciliation.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reconciliation.correction.Correction;
import vn.emc.reconciliation.correction.CorrectionRun;
import vn.emc.reconciliation.correction.Corrections;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-agreement", description = "What follows from the findings, and who has agreed to it")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AgreementController {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";
    private static final int MOST = 500;

    private final Reconciliations reconciliations;
    private final Agreeing agreeing;
    private final Effects effects;
    private final Corrections corrections;

    @Operation(
            summary = "Agree to a version of the resolutions",
            description =
                    "By either side, once nothing is open. A change takes both agreements away; agreeing again to the same"
                            + " has no effect.")
    @ApiResponse(
            responseCode = "409",
            description = "`DECISIONS_CHANGED`; `NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @PostMapping("/agreements")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(EITHER_SIDE)
    ResolutionsView agree(
            @PathVariable long id,
            @RequestBody AgreementRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        agreeing.agree(user, id, request.version(), IfMatch.parse(ifMatch));
        return agreeing.resolutions(user, id).orElseThrow(() -> new ReconciliationProblem.ComparisonNotReady(1));
    }

    @Operation(
            summary = "Publish the corrections",
            description =
                    "By the agency, once both sides have agreed and the minutes are signed. Goes on by itself until the"
                            + " reconciliation is `CLOSED`.")
    @ApiResponse(responseCode = "202", description = "Begun; reading the corrections tells how far it is")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @ApiResponse(responseCode = "503", description = "`FIGURES_NOT_KNOWN`: nothing was published")
    @PostMapping("/corrections")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(EITHER_SIDE)
    CorrectionsView publish(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "")
                    String authorization,
            CurrentUser user) {
        effects.publish(user, id, authorization, IfMatch.parse(ifMatch));
        return read(id, 0, 0, user);
    }

    @Operation(
            summary = "Send the corrections again",
            description = "By the agency, where nothing more has been heard of them for long (`run.progressedAt`,"
                    + " `EMC_CORRECTION_PATIENCE`). Each is applied once, however often it is sent.")
    @ApiResponse(responseCode = "202", description = "Begun; reading the corrections tells how far it is")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @PostMapping("/corrections/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(EITHER_SIDE)
    CorrectionsView resend(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        agreeing.resend(user, id, IfMatch.parse(ifMatch));
        return read(id, 0, 0, user);
    }

    @Operation(
            summary = "Read the corrections",
            description = "How far they are, and which they are, by their numbers.")
    @GetMapping("/corrections")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    CorrectionsView read(
            @PathVariable long id,
            @Parameter(description = "Only those behind this number") @RequestParam(defaultValue = "0") long after,
            @Parameter(description = "At most so many, up to 500") @RequestParam(defaultValue = "50") int size,
            CurrentUser user) {
        var known = reconciliations.one(user, id).id();
        return new CorrectionsView(
                corrections.run(known).orElse(null),
                corrections.areStalled(known),
                corrections.behind(known, after, Math.clamp(size, 0, MOST)));
    }

    @Operation(
            summary = "Read the effect on the indicators",
            description =
                    "B1 to B8 of each site and of all of them in the period agreed on: when the corrections were published,"
                            + " as promised, and once they were in the figures.")
    @GetMapping("/effect")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    Effect effect(@PathVariable long id, CurrentUser user) {
        return effects.effect(user, id);
    }

    /** What is agreed to. */
    @Schema(name = "AgreementRequest")
    record AgreementRequest(
            @Schema(description = "Of the resolutions, as they were read") @Nullable
            Integer version) {}

    /** Corrections of a reconciliation. */
    @Schema(name = "Corrections")
    record CorrectionsView(
            @Schema(description = "How far they are; absent before they are published") @Nullable
            CorrectionRun run,

            @Schema(description = "Whether nothing more has been heard of them for so long that they can be sent again")
            boolean stalled,

            List<Correction> corrections) {}
}

package vn.emc.reconciliation.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.problem.ReconciliationProblem;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-agreement", description = "What follows from the findings, and who has agreed to it")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/resolutions")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ResolutionController {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";

    private final Deciding deciding;
    private final Agreeing agreeing;

    @Operation(
            summary = "Read the resolutions",
            description =
                    "All that is decided, what is still open, who has agreed, and what it would do to the indicators.")
    @ApiResponse(responseCode = "409", description = "`COMPARISON_NOT_READY`: no comparison has ended step 4")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResolutionsView read(@PathVariable long id, CurrentUser user) {
        return view(user, id);
    }

    @Operation(
            summary = "Decide of a class of findings",
            description =
                    "By either side, in step 5. Of `FIELD_DIFF` each field is decided of on its own. A change takes away"
                            + " what both sides have agreed to.")
    @ApiResponse(responseCode = "404", description = "`CLASS_NOT_FOUND`, with the classes there are in `errors`")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @ApiResponse(responseCode = "422", description = "`REMEDY_NOT_POSSIBLE`, with those that are in `errors`")
    @PutMapping("/{class}")
    @PreAuthorize(EITHER_SIDE)
    ResolutionsView decide(
            @PathVariable long id,
            @Parameter(description = "Class of findings", example = "ONLY_LOCAL") @PathVariable("class") String kind,
            @Parameter(description = "Of `FIELD_DIFF`: which field") @RequestParam(required = false) @Nullable
                    ComparedField field,
            @RequestBody ResolutionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        deciding.decide(user, id, kind, field, request.remedy(), request.reason(), IfMatch.parse(ifMatch));
        return view(user, id);
    }

    @Operation(summary = "Decide of one finding", description = "In place of what its class, or its fields, have.")
    @ApiResponse(responseCode = "404", description = "`FINDING_NOT_FOUND`")
    @ApiResponse(responseCode = "422", description = "`REMEDY_NOT_POSSIBLE`, with those that are in `errors`")
    @PutMapping("/findings/{number}")
    @PreAuthorize(EITHER_SIDE)
    ResolutionsView decideOne(
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody ResolutionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        deciding.decideOne(user, id, number, request.remedy(), request.reason(), IfMatch.parse(ifMatch));
        return view(user, id);
    }

    @Operation(summary = "Treat a finding as its class again")
    @ApiResponse(responseCode = "404", description = "`FINDING_NOT_FOUND`: nothing is decided of it alone")
    @DeleteMapping("/findings/{number}")
    @PreAuthorize(EITHER_SIDE)
    ResolutionsView takeBack(
            @PathVariable long id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        deciding.takeBack(user, id, number, IfMatch.parse(ifMatch));
        return view(user, id);
    }

    private ResolutionsView view(CurrentUser user, long id) {
        return agreeing.resolutions(user, id).orElseThrow(() -> new ReconciliationProblem.ComparisonNotReady(1));
    }

    /** What follows, and why. */
    @Schema(name = "ResolutionRequest")
    record ResolutionRequest(
            @Nullable Remedy remedy,

            @Schema(
                    description =
                            "At most 2,000 characters; may be absent for `KEY_VARIANT` and `DUPLICATE_LOCAL` alone")
            @Nullable
            String reason) {}
}

package vn.emc.reconciliation.extract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-extracts", description = "EMC's data of the sites and days agreed on")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/extracts")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ExtractController {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";

    private final Extracts extracts;
    private final ExtractStep step;

    @Operation(
            summary = "List the extracts",
            description = "Newest first; to the unit, those that were handed over to it.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<ExtractView> list(@PathVariable long id, CurrentUser user) {
        return extracts.list(user, id);
    }

    @Operation(
            summary = "Have EMC's data extracted",
            description =
                    "By an officer. All dossiers of the sites with an event in the period or within 31 days of it, as the ledger"
                            + " holds them at one moment, which is taken anew for each extract. One that is under way is cancelled.")
    @ApiResponse(responseCode = "202", description = "Begun; `Location` says how far it is")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @PostMapping
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<ExtractView> start(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var begun = step.start(user, id, IfMatch.parse(ifMatch));
        var location = "/api/reconciliations/v1/requests/%d/extracts/%d".formatted(id, begun.number());
        return ResponseEntity.accepted().location(URI.create(location)).body(begun);
    }

    @Operation(summary = "Read how far an extract is, and what is in it")
    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ExtractView read(@PathVariable long id, @PathVariable int number, CurrentUser user) {
        return extracts.one(user, id, number);
    }

    @Operation(summary = "Cancel an extract", description = "By an officer, while it is under way.")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @PostMapping("/{number}/cancellation")
    @PreAuthorize(EITHER_SIDE)
    ExtractView cancel(
            @PathVariable long id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return step.cancel(user, id, number, IfMatch.parse(ifMatch));
    }

    @Operation(
            summary = "Hand an extract over",
            description =
                    "By an officer: the newest that is ready and about the sites and days agreed on. From then on the unit sees"
                            + " it, its technical contact is told by e-mail, and the comparison is next.")
    @ApiResponse(
            responseCode = "409",
            description =
                    "`EXTRACT_NOT_READY`, `EXTRACT_OUTDATED`, or `NOT_ALLOWED_NOW` with what is allowed in `errors`")
    @PostMapping("/{number}/handover")
    @PreAuthorize(EITHER_SIDE)
    ExtractView handOver(
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody(required = false) @Nullable HandoverRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var message = request == null ? null : request.message();
        return step.handOver(user, id, number, message, IfMatch.parse(ifMatch));
    }

    /** What the technical contact is told. */
    @Schema(name = "ExtractHandoverRequest")
    record HandoverRequest(
            @Schema(description = "At most 2,000 characters") @Nullable
            String message) {}
}

package vn.emc.reconciliation.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.ReconciliationFilter;
import vn.emc.reconciliation.workflow.Reconciliations;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.reconciliation.workflow.State;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliations", description = "Reconciliations and their five steps")
@RestController
@RequestMapping("/api/reconciliations/v1/requests")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class RequestController {
    private final Reconciliations reconciliations;
    private final Requests requests;
    private final RequestStep step;

    @Operation(
            summary = "List reconciliations",
            description =
                    "Newest first. A unit operator sees those of the own organisation and the units below it. Can be"
                            + " sorted by id, letterNumber, organisation, state, dueOn, createdAt and changedAt.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    PageView<ReconciliationSummary> list(
            @Parameter(description = "Any of these states") @RequestParam(required = false) @Nullable List<State> state,
            @Parameter(description = "Of this organisation and of the units below it", example = "H56")
                    @RequestParam(required = false)
                    @Nullable
                    UnitCode organisation,
            @Parameter(description = "Whether the deadline is past") @RequestParam(required = false) @Nullable
                    Boolean overdue,
            @Parameter(description = "In which this side is waited for") @RequestParam(required = false) @Nullable
                    Side awaits,
            @Parameter(description = "Words of the letter's number, the unit or the reason, or a number")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            PageQuery page,
            CurrentUser user) {
        var states = state == null ? List.<State>of() : state;
        return requests.list(user, new ReconciliationFilter(states, organisation, overdue, awaits, q), page);
    }

    @Operation(
            summary = "Read a reconciliation",
            description = "`ETag` is the version a change can be based on; `allowedActions` is what can be done now.")
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ResponseEntity<ReconciliationView> read(@PathVariable long id, CurrentUser user) {
        return answer(ResponseEntity.ok(), user, reconciliations.one(user, id));
    }

    @Operation(
            summary = "Ask for a reconciliation",
            description =
                    "By a unit operator, for the own organisation. The request is a draft: attach the signed letter,"
                            + " then send it with `…/submission`.")
    @ApiResponse(responseCode = "201", description = "Created; `Location` names it")
    @PostMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_REQUEST')")
    ResponseEntity<ReconciliationView> create(@RequestBody ReconciliationRequest request, CurrentUser user) {
        var created = step.create(user, request);
        var location = URI.create("/api/reconciliations/v1/requests/" + created.id());
        return answer(ResponseEntity.created(location), user, created);
    }

    @Operation(
            summary = "Change a request",
            description =
                    "By the unit, while it is a draft. Replaces all it says. With `If-Match` the change is refused (412)"
                            + " if somebody else changed it since.")
    @PutMapping("/{id}")
    @PreAuthorize("hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')")
    ResponseEntity<ReconciliationView> change(
            @PathVariable long id,
            @RequestBody ReconciliationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(ResponseEntity.ok(), user, step.edit(user, id, request, IfMatch.parse(ifMatch)));
    }

    private ResponseEntity<ReconciliationView> answer(
            ResponseEntity.BodyBuilder answer, CurrentUser user, Reconciliation one) {
        return answer.eTag(IfMatch.eTag(one.version())).body(requests.view(user, one));
    }
}

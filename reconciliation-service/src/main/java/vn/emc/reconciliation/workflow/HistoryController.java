package vn.emc.reconciliation.workflow;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliations", description = "Reconciliations and their five steps")
@RestController
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class HistoryController {
    private final Reconciliations reconciliations;
    private final History history;

    @Operation(
            summary = "What happened to a reconciliation",
            description = "Who did what, when and why; newest first. Nothing is ever changed or removed.")
    @GetMapping("/api/reconciliations/v1/requests/{id}/history")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    PageView<Happening> history(@PathVariable long id, PageQuery page, CurrentUser user) {
        return history.page(reconciliations.one(user, id).id(), page);
    }
}

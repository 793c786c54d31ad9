package vn.emc.reconciliation.page;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.emc.reconciliation.request.Requests;
import vn.emc.reconciliation.workflow.ReconciliationFilter;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.reconciliation.workflow.State;
import vn.emc.web.page.ListAddress;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** Đối soát: all reconciliations a user may see. */
@Controller
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ListPage {
    private final Requests requests;

    @GetMapping(Paths.LIST)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Side awaits,
            @RequestParam(defaultValue = "false") boolean overdue,
            PageQuery page,
            CurrentUser user) {
        var filter = new ReconciliationFilter(
                state == null ? List.of() : List.of(state), null, overdue ? Boolean.TRUE : null, awaits, q);
        return new ModelAndView("reconciliations")
                .addObject("list", requests.list(user, filter, page))
                .addObject("q", q)
                .addObject("state", state)
                .addObject("awaits", awaits)
                .addObject("overdue", overdue)
                .addObject("states", State.values())
                .addObject("sides", Side.values())
                .addObject("mayAsk", user.isConfined() && user.has(Permission.RECONCILIATION_REQUEST))
                .addObject(
                        "address",
                        ListAddress.of(Paths.LIST, page, "")
                                .with("q", q)
                                .with("state", state)
                                .with("awaits", awaits)
                                .with("overdue", overdue ? "true" : null));
    }
}

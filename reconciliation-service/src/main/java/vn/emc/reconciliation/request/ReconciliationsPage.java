package vn.emc.reconciliation.request;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Đối soát (letter 1043, annex 3). */
@Controller
@RequestMapping("/reconciliations")
@PreAuthorize("denyAll")
class ReconciliationsPage {
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    String show() {
        return "reconciliations";
    }
}

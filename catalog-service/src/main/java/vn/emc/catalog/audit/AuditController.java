package vn.emc.catalog.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;

@Tag(name = "audit", description = "Who changed which organisation, site, key or service catalogue, and how")
@RestController
@RequestMapping("/api/catalog/v1/audit")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class AuditController {
    private final AuditTrail trail;

    @Operation(summary = "List changes", description = "Newest first.")
    @GetMapping
    @PreAuthorize("hasAuthority('AUDIT_READ')")
    PageView<AuditEntry> list(
            @Parameter(description = "User name, in full") @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) AuditedAction.@Nullable Subject subject,
            @Parameter(description = "Number of a site or code of an organisation")
                    @RequestParam(required = false)
                    @Nullable
                    String subjectId,
            PageQuery page) {
        return trail.page(AuditFilter.of(actor, subject, subjectId), page);
    }
}

package vn.emc.reporting.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
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
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/rebuilds")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Tính lại", description = "States and cells made again from the ledger")
class RebuildController {
    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;

    @PostMapping
    @PreAuthorize("hasAuthority('REBUILD')")
    @Operation(summary = "Rebuild from the ledger, to compare or to replace")
    @ApiResponse(responseCode = "202", description = "Begun; Location says where to look")
    ResponseEntity<RebuildView> start(
            @Valid @RequestBody RebuildRequest request,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
        var id = rebuilding.start(request.mode(), user.username(), authorization);
        return ResponseEntity.accepted()
                .location(URI.create("/api/reports/v1/rebuilds/" + id))
                .body(view(id));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('REBUILD')")
    @Operation(summary = "A rebuild, its progress and what it found")
    RebuildView show(@PathVariable UUID id) {
        return view(id);
    }

    private RebuildView view(UUID id) {
        return rebuilds.find(id).orElseThrow(() -> new ReportingProblem.UnknownRebuild(id.toString()));
    }
}

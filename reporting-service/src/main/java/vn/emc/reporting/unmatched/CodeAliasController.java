package vn.emc.reporting.unmatched;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/code-aliases")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Mã chưa khớp")
class CodeAliasController {
    private final DecidingCodes deciding;

    @PostMapping
    @PreAuthorize("hasAuthority('CODE_ALIAS_EDIT')")
    @Operation(
            summary = "Decide which service a code means",
            description = "In force for all dossiers, past ones too, when the call returns. The same again changes"
                    + " nothing. 409 where the code is in the catalogue itself or means another service already, 422"
                    + " where the site's catalogue in force has no such service.")
    @ApiResponse(responseCode = "201", description = "In force")
    ResponseEntity<CodeAliasView> add(
            @Valid @RequestBody CodeAliasRequest request, @Parameter(hidden = true) CurrentUser user) {
        var alias = deciding.decide(request.siteId(), request.code(), request.serviceId(), user);
        return ResponseEntity.created(URI.create("/api/reports/v1/code-aliases/" + alias.id()))
                .body(CodeAliasView.of(alias));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "What was decided, by whom and when, the newest first",
            description = "Unit operators see their own organisation's sites only.")
    @Parameter(in = ParameterIn.QUERY, name = "page", schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(in = ParameterIn.QUERY, name = "size", schema = @Schema(type = "integer", defaultValue = "50"))
    PageView<CodeAliasView> list(
            @Parameter(description = "a site's id") @RequestParam(required = false) @Nullable Integer site,
            @Parameter(description = "also what was taken back") @RequestParam(defaultValue = "false") boolean removed,
            @Parameter(hidden = true) PageQuery page,
            @Parameter(hidden = true) CurrentUser user) {
        return deciding.list(site, removed, page, user).map(CodeAliasView::of);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('CODE_ALIAS_EDIT')")
    @Operation(summary = "Take a decision back", description = "It stays on record, with who took it back and when.")
    @ApiResponse(responseCode = "204", description = "No longer in force")
    void remove(@PathVariable long id, @Parameter(hidden = true) CurrentUser user) {
        deciding.takeBack(id, user);
    }
}

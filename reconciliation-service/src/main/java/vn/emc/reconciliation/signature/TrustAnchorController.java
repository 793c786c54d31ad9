package vn.emc.reconciliation.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.security.CurrentUser;

@Tag(name = "trust-anchors", description = "The certification authorities signatures may go back to")
@RestController
@RequestMapping("/api/reconciliations/v1/trust-anchors")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class TrustAnchorController {
    private final TrustAnchors anchors;

    @Operation(summary = "List the authorities that are trusted", description = "By subject.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<TrustAnchor> list() {
        return anchors.list();
    }

    @Operation(
            summary = "Trust an authority",
            description = "For administrators. The letters of reconciliations under way are checked again at once.")
    @ApiResponse(responseCode = "409", description = "It is trusted already")
    @ApiResponse(responseCode = "422", description = "Not a certificate, or not an authority's")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('TRUST_ANCHOR_EDIT')")
    TrustAnchor add(@RequestBody NewAnchor anchor, CurrentUser user) {
        var pem = anchor.certificate() == null ? "" : anchor.certificate();
        return anchors.add(user, pem.getBytes(UTF_8), anchor.note());
    }

    @Operation(
            summary = "Trust an authority no longer",
            description = "For administrators. The letters of reconciliations under way are checked again at once.")
    @DeleteMapping("/{anchorId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('TRUST_ANCHOR_EDIT')")
    void remove(@PathVariable long anchorId, CurrentUser user) {
        anchors.remove(user, anchorId);
    }

    /** An authority's certificate. */
    @Schema(name = "NewTrustAnchor")
    record NewAnchor(
            @Schema(description = "In PEM, from `-----BEGIN CERTIFICATE-----` on") @Nullable
            String certificate,

            @Schema(description = "Where it comes from; at most 500 characters") @Nullable
            String note) {}
}

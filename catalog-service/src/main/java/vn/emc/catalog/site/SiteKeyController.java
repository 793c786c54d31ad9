package vn.emc.catalog.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.security.CurrentUser;

@Tag(name = "site keys", description = "Credentials of a site's sending systems; two may be active, for rotation")
@RestController
@RequestMapping("/api/catalog/v1/sites/{siteId}/keys")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SiteKeyController {
    private final SiteKeyring keyring;

    @Operation(
            summary = "List a site's keys",
            description = "Active and revoked, newest first. A key's text is never shown again.")
    @GetMapping
    @PreAuthorize("hasAuthority('SITE_KEY_EDIT')")
    List<SiteKeyView> list(@PathVariable int siteId, CurrentUser user) {
        return keyring.of(user, siteId);
    }

    @Operation(
            summary = "Create a key",
            description = "The answer is the only time the key is shown. In mode KEY it is sent as `X-Api-Key` or"
                    + " `Authorization: Bearer`; in mode HMAC its UTF-8 bytes sign the requests. 409 if two are"
                    + " active already.")
    @ApiResponse(responseCode = "201", description = "Created; the key is in the body")
    @PostMapping
    @PreAuthorize("hasAuthority('SITE_KEY_EDIT')")
    ResponseEntity<NewSiteKeyView> create(@PathVariable int siteId, CurrentUser user) {
        var created = keyring.issue(user, siteId);
        return ResponseEntity.created(URI.create("/api/catalog/v1/sites/" + siteId + "/keys/" + created.keyId()))
                .cacheControl(CacheControl.noStore())
                .body(created);
    }

    @Operation(
            summary = "Revoke a key",
            description = "Events sent with it are refused within a second. Revoking it again changes nothing.")
    @DeleteMapping("/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SITE_KEY_EDIT')")
    void revoke(@PathVariable int siteId, @PathVariable UUID keyId, CurrentUser user) {
        keyring.revoke(user, siteId, keyId);
    }
}

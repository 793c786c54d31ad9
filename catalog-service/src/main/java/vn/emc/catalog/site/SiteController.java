package vn.emc.catalog.site;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.catalog.audit.AuditEntry;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "sites", description = "What is measured: portals, service portals and one-stop shops")
@RestController
@RequestMapping("/api/catalog/v1/sites")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class SiteController {
    private final Sites sites;
    private final MaintainingSites maintaining;
    private final EmbedCode embedCode;

    @Operation(
            summary = "List sites",
            description = "A unit operator sees only the sites of the own organisation and the units below it. Can be"
                    + " sorted by id, name, url, kind, organisation, managingSite, ingestMode and active.")
    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    PageView<SiteView> list(
            @Parameter(description = "Words of the name, the address or the number; case and diacritics are ignored")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable SiteKind kind,
            @Parameter(description = "Sites of this organisation and of the units below it", example = "H56")
                    @RequestParam(required = false)
                    @Nullable
                    UnitCode organisation,
            @RequestParam(required = false) @Nullable IngestMode ingestMode,
            @RequestParam(required = false) @Nullable Boolean active,
            PageQuery page,
            CurrentUser user) {
        return sites.list(user, new SiteFilter(q, kind, organisation, ingestMode, active), page);
    }

    @Operation(summary = "Read a site", description = "`ETag` is the version a change can be based on.")
    @GetMapping("/{siteId}")
    @PreAuthorize("hasAuthority('SITE_READ')")
    ResponseEntity<SiteView> read(@PathVariable int siteId, CurrentUser user) {
        return answer(ResponseEntity.ok(), sites.one(user, siteId));
    }

    @Operation(
            summary = "Create a site",
            description = "For administrators. Collecting begins within a second. A new site is in mode KEY: create a"
                    + " key next.")
    @ApiResponse(responseCode = "201", description = "Created; `Location` names it")
    @PostMapping
    @PreAuthorize("hasAuthority('SITE_CREATE')")
    ResponseEntity<SiteView> create(@RequestBody SiteRequest request, CurrentUser user) {
        var created = maintaining.create(user, request);
        var location = URI.create("/api/catalog/v1/sites/" + created.site().id());
        return answer(ResponseEntity.created(location), created);
    }

    @Operation(
            summary = "Change a site",
            description =
                    "Replaces the description; ingestMode, allowedCidrs and active stay as they are when left out."
                            + " Unit operators change their own sites but neither organisation nor active. With"
                            + " `If-Match` the change is refused (412) if somebody else changed the site since;"
                            + " without, it is taken as it is.")
    @PutMapping("/{siteId}")
    @PreAuthorize("hasAuthority('SITE_EDIT')")
    ResponseEntity<SiteView> change(
            @PathVariable int siteId,
            @RequestBody SiteRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(ResponseEntity.ok(), maintaining.change(user, siteId, request, IfMatch.parse(ifMatch)));
    }

    @Operation(
            summary = "Delete a site",
            description = "For administrators. Its events are refused and its keys revoked from now on; what it sent"
                    + " stays, and its number is not given away again.")
    @DeleteMapping("/{siteId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SITE_DELETE')")
    void delete(
            @PathVariable int siteId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        maintaining.delete(user, siteId, IfMatch.parse(ifMatch));
    }

    @Operation(summary = "Who changed the site and its keys", description = "Newest first, at most 100 entries.")
    @GetMapping("/{siteId}/history")
    @PreAuthorize("hasAuthority('SITE_READ')")
    List<AuditEntry> history(@PathVariable int siteId, CurrentUser user) {
        return sites.history(user, siteId);
    }

    @Operation(
            summary = "The script for the site's pages",
            description = "Belongs before `</head>` of every page of the portal.")
    @GetMapping("/{siteId}/embed-code")
    @PreAuthorize("hasAuthority('SITE_READ')")
    EmbedCodeView embedCode(@PathVariable int siteId, CurrentUser user) {
        return new EmbedCodeView(siteId, embedCode.of(sites.one(user, siteId).site()));
    }

    private static ResponseEntity<SiteView> answer(ResponseEntity.BodyBuilder answer, VersionedSite site) {
        return answer.eTag(IfMatch.eTag(site.version())).body(site.site());
    }

    /**
     * A script for a site.
     *
     * @param html to be placed before {@code </head>}
     */
    @Schema(name = "EmbedCode")
    record EmbedCodeView(int siteId, String html) {}
}

package vn.emc.catalog.services;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
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
import vn.emc.catalog.site.ServiceEmbedCodes;
import vn.emc.catalog.site.Sites;
import vn.emc.imports.Download;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "services", description = "The public services a site offers: the version of its catalogue in use")
@RestController
@RequestMapping("/api/catalog/v1/sites/{siteId}/services")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ServiceController {
    private static final String WARNING = "X-EMC-Warning";
    private static final String WARNING_MEANS = "Codes of what is odd with the service, as in an import's findings,"
            + " with commas between; missing where nothing is";

    private final Services services;
    private final EditingServices editing;
    private final ServiceExports exports;
    private final ServiceEmbedCodes embedCodes;
    private final Sites sites;

    @Operation(
            summary = "List services",
            description =
                    "In the order of the imported file, or sorted by name, level, url, idCdvcqg or idMcdt. `ETag` is"
                            + " the version of the catalogue a change can be based on.")
    @GetMapping
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ResponseEntity<PageView<ServiceView>> list(
            @PathVariable int siteId,
            @Parameter(description = "Words of the name or of a code; case and diacritics are ignored")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable Integer level,
            PageQuery page,
            CurrentUser user) {
        var found = services.list(user, siteId, new ServiceFilter(q, level), page);
        var answer = ResponseEntity.ok();
        services.current(user, siteId).ifPresent(version -> answer.eTag(IfMatch.eTag(version.id())));
        return answer.body(found);
    }

    @Operation(summary = "Read a service")
    @GetMapping("/{serviceId}")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ServiceView read(@PathVariable int siteId, @PathVariable long serviceId, CurrentUser user) {
        return services.one(user, siteId, serviceId);
    }

    @Operation(
            summary = "Add a service by hand",
            description = "Makes a new version of the catalogue, which is in use at once.")
    @ApiResponse(
            responseCode = "201",
            description = "Added; `Location` names it",
            headers = @Header(name = WARNING, description = WARNING_MEANS, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", description = "Another service has this `idMcdt`")
    @PostMapping
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ResponseEntity<ServiceView> add(@PathVariable int siteId, @RequestBody ServiceRequest request, CurrentUser user) {
        var added = editing.add(user, siteId, request);
        var address = "/api/catalog/v1/sites/%d/services/%d"
                .formatted(siteId, added.service().id());
        return answer(ResponseEntity.created(URI.create(address)), added);
    }

    @Operation(
            summary = "Change a service by hand",
            description = "Makes a new version of the catalogue, which is in use at once. With `If-Match` the change is"
                    + " refused (412) if another version is in use since.")
    @ApiResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = WARNING, description = WARNING_MEANS, schema = @Schema(type = "string")))
    @PutMapping("/{serviceId}")
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    ResponseEntity<ServiceView> change(
            @PathVariable int siteId,
            @PathVariable long serviceId,
            @RequestBody ServiceRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var changed = editing.change(user, siteId, serviceId, request, IfMatch.parse(ifMatch));
        return answer(ResponseEntity.ok(), changed);
    }

    @Operation(
            summary = "Delete a service by hand",
            description = "Makes a new version of the catalogue without it, which is in use at once.")
    @DeleteMapping("/{serviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasAuthority('SERVICE_EDIT')")
    void delete(
            @PathVariable int siteId,
            @PathVariable long serviceId,
            @Parameter(description = "Why; kept with the version") @RequestParam(required = false) @Nullable
                    String reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        editing.delete(user, siteId, serviceId, reason, IfMatch.parse(ifMatch));
    }

    @Operation(
            summary = "The scripts for a service's pages",
            description = "Calls of `trackDVC` for the page shown after submitting and for viewing.")
    @GetMapping("/{serviceId}/embed-code")
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    ServiceEmbedCodes.ServiceEmbedCode embedCode(
            @PathVariable int siteId, @PathVariable long serviceId, CurrentUser user) {
        var site = sites.one(user, siteId).site();
        return embedCodes.of(
                site, String.valueOf(services.one(user, siteId, serviceId).id()));
    }

    @Operation(
            summary = "The catalogue in use as a file",
            description = "With the columns of the import, so that it can be imported again without change.")
    @GetMapping(
            path = "/export",
            produces = {Download.XLSX, Download.CSV})
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    void export(
            @PathVariable int siteId,
            @Parameter(description = "Instead of `Accept`: `xlsx` or `csv`") @RequestParam(required = false) @Nullable
                    String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        var csv = format == null ? accept.contains(Download.CSV) : format.equalsIgnoreCase("csv");
        exports.send(user, siteId, csv, response);
    }

    @Operation(
            summary = "An empty workbook to fill in",
            description = "With the columns of the import, two examples and a choice of levels.")
    @GetMapping(path = "/template", produces = Download.XLSX)
    @PreAuthorize("hasAuthority('SERVICE_READ')")
    void template(@PathVariable int siteId, CurrentUser user, HttpServletResponse response) throws IOException {
        sites.one(user, siteId);
        exports.template(response);
    }

    private static ResponseEntity<ServiceView> answer(ResponseEntity.BodyBuilder answer, EditedCatalogue edited) {
        answer.eTag(IfMatch.eTag(edited.versionId()));
        if (edited.isOdd()) {
            answer.header(WARNING, edited.warningCodes());
        }
        return answer.body(edited.service());
    }
}

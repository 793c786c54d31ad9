package vn.emc.catalog.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "organisations", description = "Ministries, provinces and their units through time")
@RestController
@RequestMapping("/api/catalog/v1/organisations")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class OrganisationController {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ReadingOrganisations reading;
    private final DescribingOrganisation describing;
    private final Organisations organisations;
    private final OrganisationMapper mapper;
    private final Clock clock;

    @Operation(
            summary = "List organisations",
            description = "All that ever were, or with `asOf` those that existed on that day: 63 provinces until"
                    + " 2025-06-30, 34 from 2025-07-01. Ordered by code unless `sort` says otherwise.")
    @GetMapping
    @PreAuthorize("hasAuthority('ORGANISATION_READ')")
    PageView<OrganisationView> list(
            @Parameter(description = "Only organisations that existed on this day", example = "2025-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @RequestParam(required = false) @Nullable OrganisationKind kind,
            @Parameter(description = "Only units directly below this organisation", example = "H56")
                    @RequestParam(required = false)
                    @Nullable
                    UnitCode parent,
            @Parameter(description = "Words of the name or the code; case and diacritics are ignored")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            PageQuery page) {
        return reading.list(new OrganisationFilter(asOf, kind, parent, q), page);
    }

    @Operation(
            summary = "Read an organisation",
            description = "By its code or any alias. Organisations of the past answer too; `successor` names who"
                    + " carries on.")
    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('ORGANISATION_READ')")
    ResponseEntity<OrganisationView> read(@PathVariable UnitCode code) {
        return answer(ResponseEntity.ok(), reading.one(code));
    }

    @Operation(
            summary = "Who stands for an organisation on a day",
            description = "The organisation itself while it exists, afterwards its successor or that one's. Also for"
                    + " units that are not listed: they go with their ministry or province.")
    @GetMapping("/{code}/successor")
    @PreAuthorize("hasAuthority('ORGANISATION_READ')")
    ResponseEntity<OrganisationView> successor(
            @PathVariable UnitCode code,
            @Parameter(description = "Today if absent", example = "2025-07-01")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf) {
        var day = asOf == null ? LocalDate.now(clock.withZone(VIETNAM)) : asOf;
        return answer(ResponseEntity.ok(), reading.one(organisations.successor(code, day)));
    }

    @Operation(summary = "Create an organisation", description = "For administrators.")
    @ApiResponse(responseCode = "201", description = "Created; `Location` names it")
    @PostMapping
    @PreAuthorize("hasAuthority('ORGANISATION_EDIT')")
    ResponseEntity<OrganisationView> create(@RequestBody OrganisationRequest request, CurrentUser user) {
        var created = describing.create(request, user.username());
        return answer(
                ResponseEntity.created(URI.create("/api/catalog/v1/organisations/" + created.getCode())), created);
    }

    @Operation(
            summary = "Change an organisation",
            description = "For administrators. Replaces the whole description. With `If-Match` the change is refused"
                    + " (412) if somebody else changed it since; without, it is taken as it is.")
    @PutMapping("/{code}")
    @PreAuthorize("hasAuthority('ORGANISATION_EDIT')")
    ResponseEntity<OrganisationView> change(
            @PathVariable UnitCode code,
            @RequestBody OrganisationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return answer(ResponseEntity.ok(), describing.change(code, request, IfMatch.parse(ifMatch), user.username()));
    }

    private ResponseEntity<OrganisationView> answer(ResponseEntity.BodyBuilder answer, Organisation organisation) {
        return answer.eTag(IfMatch.eTag(organisation.version())).body(mapper.view(organisation));
    }
}

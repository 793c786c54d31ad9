package vn.emc.reporting.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.definition.Indicator;
import vn.emc.reporting.indicator.Part;
import vn.emc.reporting.rollup.Population;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** What is behind a number. */
@RestController
@RequestMapping("/api/reports/v1/dossiers")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Hồ sơ", description = "The dossiers behind a number, and single ones")
class DossierController {
    private final FigureReader figures;
    private final ListingDossiers listing;
    private final ShowingDossiers showing;

    @GetMapping
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "The dossiers a figure counts, the newest day first",
            description = "The filters are those of `/indicators`; `total` is the figure itself. Dossiers received are"
                    + " counted by the day of arrival. Unit operators see their own organisation's only.")
    @Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "organisation", schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "unit", schema = @Schema(example = "000.00.14.H56"))
    @Parameter(in = ParameterIn.QUERY, name = "site", schema = @Schema(type = "integer"))
    @Parameter(in = ParameterIn.QUERY, name = "procedure", schema = @Schema(example = "2.000082"))
    @Parameter(in = ParameterIn.QUERY, name = "level", schema = @Schema(allowableValues = {"0", "3", "4"}))
    @Parameter(in = ParameterIn.QUERY, name = "catalogueLevel", schema = @Schema(allowableValues = {"0", "3", "4"}))
    @Parameter(in = ParameterIn.QUERY, name = "view", schema = @Schema(allowableValues = {"AS_THEN", "AS_NOW"}))
    @Parameter(in = ParameterIn.QUERY, name = "population", schema = @Schema(implementation = Population.class))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "indicator",
            description = "whose part is listed; without it all dossiers",
            schema = @Schema(implementation = Indicator.class))
    @Parameter(in = ParameterIn.QUERY, name = "part", schema = @Schema(implementation = Part.class))
    @Parameter(in = ParameterIn.QUERY, name = "page", schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(in = ParameterIn.QUERY, name = "size", schema = @Schema(type = "integer", defaultValue = "50"))
    PageView<DossierLine> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) PageQuery page,
            @Parameter(hidden = true) CurrentUser user) {
        return listing.list(figures.read(parameters), user, page);
    }

    @GetMapping("/{siteId}/{codeProfile}")
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "A dossier, its events, the service it is for, and why indicators count it or not",
            description = "The service is the one its code means in the catalogue valid at reception; its level stands"
                    + " beside the one the events say.")
    DossierView show(
            @PathVariable int siteId,
            @PathVariable String codeProfile,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return showing.show(siteId, codeProfile, user, authorization, language);
    }
}

package vn.emc.reporting.quality;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.connection.EmbedCheckTable;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/connections")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(
        name = "Kết nối và chất lượng",
        description = "How well sites are connected (E1), and what their data are worth (E2)")
class ConnectionController {
    static final String FILE = "emc-connections";

    private final QualityRequests requests;
    private final ListingQuality listing;
    private final EmbedCheckTable embedChecks;
    private final QualityTables tables;
    private final Downloads downloads;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "Sites and what came of each check",
            description =
                    "As measured last. The score is the weight of the checks that passed by the weight of those that could be"
                            + " measured, of 100; what nobody could measure is UNKNOWN and counts nowhere. Without `sort` the"
                            + " lowest score comes first; sites without one are last in any order. Unit operators see their own"
                            + " organisation's sites only. `.csv` and `.xlsx` by `Accept`, all pages at once.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code; with all that lies under it",
            schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    @Parameter(in = ParameterIn.QUERY, name = "page", schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(in = ParameterIn.QUERY, name = "size", schema = @Schema(type = "integer", defaultValue = "50"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "sort",
            description =
                    "site, name, organisation, state, score, connection or quality; with `,desc` the other way round",
            schema = @Schema(defaultValue = "score"))
    PageView<ConnectionView> connections(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(description = "only in this state") @RequestParam(required = false) @Nullable CheckState state,
            @Parameter(
                            description =
                                    "in a site's name, address or number, or its organisation's; accents do not matter")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(hidden = true) PageQuery page,
            @Parameter(hidden = true) CurrentUser user) {
        var sites = listing.page(requests.read(parameters, state, q), page, user);
        var checks = embedChecks.of(
                sites.items().stream().map(each -> each.site().siteId()).toArray(Integer[]::new));
        return sites.map(each -> ConnectionView.of(each, checks.get(each.site().siteId())));
    }

    @GetMapping(produces = Downloads.CSV)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Hidden
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable CheckState state,
            @RequestParam(defaultValue = "") String q,
            PageQuery page,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var sites = listing.all(requests.read(parameters, state, q), page, user);
        downloads.csv(tables.matrix(sites, language), FILE, response);
    }

    @GetMapping(produces = Downloads.XLSX)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Hidden
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(required = false) @Nullable CheckState state,
            @RequestParam(defaultValue = "") String q,
            PageQuery page,
            CurrentUser user,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var sites = listing.all(requests.read(parameters, state, q), page, user);
        downloads.xlsx(tables.matrix(sites, language), tables.definitions(language), FILE, language, response);
    }
}

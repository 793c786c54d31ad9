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
import vn.emc.reporting.indicator.Downloads;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/quality")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Kết nối và chất lượng")
class QualityController {
    static final String FILE = "emc-quality";

    private final QualityRequests requests;
    private final ListingQuality listing;
    private final QualityTexts texts;
    private final QualityTables tables;
    private final Downloads downloads;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "Sites in full: the score with all its parts, and what to do",
            description =
                    "One site by `site`, or all. A check sees a fact or a number; up to `passUpTo` it passes, from `failFrom`"
                            + " on it fails, between them it is a warning. Order and access as of the connections. `.csv` and"
                            + " `.xlsx` by `Accept`: a line for each check, all pages at once.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code; with all that lies under it",
            schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    @Parameter(in = ParameterIn.QUERY, name = "page", schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(in = ParameterIn.QUERY, name = "size", schema = @Schema(type = "integer", defaultValue = "50"))
    @Parameter(in = ParameterIn.QUERY, name = "sort", schema = @Schema(defaultValue = "score"))
    PageView<QualityView> quality(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(description = "only in this state") @RequestParam(required = false) @Nullable CheckState state,
            @RequestParam(defaultValue = "") String q,
            @Parameter(hidden = true) PageQuery page,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return listing.page(requests.read(parameters, state, q), page, user)
                .map(each -> QualityView.of(each, texts, language));
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
        downloads.csv(tables.parts(sites, language), FILE, response);
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
        downloads.xlsx(tables.parts(sites, language), tables.definitions(language), FILE, language, response);
    }
}

package vn.emc.reporting.unmatched;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/unmatched-codes")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Mã chưa khớp", description = "Codes that arrived and match no service, and what people decide they mean")
class UnmatchedCodeController {
    private final ListingUnmatchedCodes listing;

    @GetMapping
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "Codes that match no service of their site's catalogue, the most frequent first",
            description =
                    "Of sites that have a catalogue. Unit operators see their own organisation only. Who may not see dossiers is"
                            + " told neither how many there are nor when they came, and the codes in their own order.")
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code",
            schema = @Schema(example = "H56"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "first day of reception; the first of the last day's year when left out",
            schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "last day of reception; today when left out",
            schema = @Schema(format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "page", schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(in = ParameterIn.QUERY, name = "size", schema = @Schema(type = "integer", defaultValue = "50"))
    PageView<UnmatchedCodeView> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) PageQuery page,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return listing.list(listing.question(parameters), page, user, language);
    }
}

package vn.emc.reporting.offer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.indicator.SingleGroupingReader;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/services")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Dịch vụ công", description = "Indicators A1 to A3, made of the services of catalogues")
class ServiceController {
    private final SingleGroupingReader questions;
    private final AnsweringServiceQuestions answering;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "Services by level, and how many are used online",
            description =
                    "Of the catalogue of each site that is in force at the end of the period. A service is used when a dossier"
                            + " for it was received online in the period; of catalogues changed since, the one of the dossier's"
                            + " day says for which service it is. Unit operators see their own organisation only.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description = "first day; the first of the last day's year when left out",
            schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "last day; today when left out",
            schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code; its successor counts",
            schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    @Parameter(in = ParameterIn.QUERY, name = "groupBy", schema = @Schema(allowableValues = {"organisation", "site"}))
    ServiceReport services(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return answering.answer(
                questions.read(parameters, ServiceGrouping::named, "UNKNOWN_SERVICE_GROUPING"), user, language);
    }
}

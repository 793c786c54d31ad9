package vn.emc.reporting.lateness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/lateness")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Gửi muộn", description = "Events that reached us long after they happened")
class LatenessController {
    static final Set<String> PARAMETERS = Set.of("from", "to", "organisation", "site", "lang");

    private final QuestionReader questions;
    private final CountingLateness counting;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "Late events by site, those with the largest share first",
            description =
                    "Of events that arrived in the period. An event says when it happened by its `EventTime`; a reception"
                            + " (Status 1) without one by the date inside the dossier's code; all others are not judged. Unit"
                            + " operators see their own organisation's sites only.")
    @Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code",
            schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    LatenessReport lateness(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) CurrentUser user) {
        return counting.of(questions.read(parameters, PARAMETERS), user);
    }
}

package vn.emc.reporting.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/repeats")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Sự kiện gửi lặp", description = "Events that only say again what was said before")
class RepeatsController {
    private static final Set<String> PARAMETERS = Set.of("from", "to", "organisation", "site", "lang");

    private final QuestionReader questions;
    private final CountingRepeats counting;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "Repeated events by site, those with the most first",
            description =
                    "Of dossiers received in the period. An event is a repeat when it says the same as the dossier's event"
                            + " before it, times aside; it changes no indicator. The same after a different event is no repeat."
                            + " Unit operators see their own organisation's sites only.")
    @Parameter(in = ParameterIn.QUERY, name = "from", schema = @Schema(format = "date"))
    @Parameter(in = ParameterIn.QUERY, name = "to", schema = @Schema(format = "date"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code",
            schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    List<SiteRepeats> repeats(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) CurrentUser user) {
        return counting.of(questions.read(parameters, PARAMETERS), user);
    }
}

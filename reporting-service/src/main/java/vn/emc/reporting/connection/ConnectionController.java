package vn.emc.reporting.connection;

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
import vn.emc.reporting.indicator.QuestionReader;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/connections")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Kết nối", description = "How sites are connected")
class ConnectionController {
    private static final Set<String> PARAMETERS = Set.of("organisation", "site", "lang");

    private final QuestionReader questions;
    private final ReadingConnections reading;

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "Sites and whether their pages carry the embed code",
            description = "As the newest check of each site's page saw it. Unit operators see their own organisation's"
                    + " sites only.")
    @Parameter(
            in = ParameterIn.QUERY,
            name = "organisation",
            description = "a ministry's, province's or unit's code",
            schema = @Schema(example = "H25"))
    @Parameter(in = ParameterIn.QUERY, name = "site", description = "a site's id", schema = @Schema(type = "integer"))
    List<SiteConnection> connections(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @Parameter(hidden = true) CurrentUser user) {
        return reading.of(questions.read(parameters, PARAMETERS), user);
    }
}

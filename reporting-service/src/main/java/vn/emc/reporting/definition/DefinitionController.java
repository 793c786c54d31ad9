package vn.emc.reporting.definition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/v1/definitions")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Cách tính", description = "What each indicator means, in which version and since when")
class DefinitionController {
    private final ListingDefinitions listing;

    @GetMapping
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "All indicators and the versions of their definitions",
            description =
                    "A period is counted by the version that holds on its last day, or today where that is earlier.")
    List<IndicatorView> all(@Parameter(hidden = true) Locale language) {
        return listing.all(language);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(summary = "One indicator and the versions of its definition")
    IndicatorView one(@Parameter(example = "B2") @PathVariable String id, @Parameter(hidden = true) Locale language) {
        return listing.one(id, language);
    }
}

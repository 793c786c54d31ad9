package vn.emc.catalog.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.outbox.Republishing;

@Tag(name = "publications", description = "What the other services of the platform are told")
@RestController
@RequestMapping("/api/catalog/v1/publications")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class PublicationController {
    private final Republishing republishing;

    @Operation(
            summary = "Publish every organisation and site again",
            description = "For administrators, after the broker lost its data. Consumers keep the newest version they"
                    + " know, so repeating it does no harm.")
    @ApiResponse(responseCode = "202", description = "Scheduled; `publications` says how many there are")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('REBUILD')")
    ScheduledPublications publishEverything() {
        return new ScheduledPublications(republishing.everything());
    }

    /**
     * @param publications how many messages will be sent
     */
    record ScheduledPublications(int publications) {}
}

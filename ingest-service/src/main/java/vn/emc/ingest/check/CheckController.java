package vn.emc.ingest.check;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.ingest.access.ClientAddresses;
import vn.emc.ingest.access.Credentials;
import vn.emc.ingest.door.Bodies;
import vn.emc.ingest.door.Problems;
import vn.emc.ingest.door.Refusal;
import vn.emc.ingest.door.RefusedException;
import vn.emc.ingest.limits.CallLimits;
import vn.emc.web.security.Permission;
import vn.emc.web.security.SignedInUser;

/** Takes one event to be checked. Reads the request itself, as {@code /TrackingMCDT} does: the same bytes, the same way. */
@RestController
@PreAuthorize("permitAll")
@RequiredArgsConstructor
@Tag(name = "Collecting")
class CheckController {
    static final String PATH = "/api/ingest/v1/dossier-events:check";

    private final ClientAddresses clients;
    private final CallLimits limits;
    private final CheckingEvents checking;

    @PostMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "checkDossierEvent",
            summary = "Try one event: how it is read, which rules it breaks, how to mend it",
            description =
                    "Takes what `/TrackingMCDT` takes, in every form. Nothing is stored, published or counted. With"
                            + " the site's own credentials they are checked, too; a person who is signed in needs none and sees"
                            + " the sites that lie under the own organisation. What `/TrackingMCDT` would refuse is told as a"
                            + " finding of a 200; only a call without any content (400), one over 64 KiB (413), or one that"
                            + " comes before the sites are known (503) is a problem. All texts are in Vietnamese and English.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/x-www-form-urlencoded",
                                        schema = @Schema(ref = "#/components/schemas/DossierEvent")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(ref = "#/components/schemas/DossierEvent")),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(ref = "#/components/schemas/DossierEvent"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "What would become of the event",
            content = @Content(schema = @Schema(implementation = CheckAnswer.class)))
    @ApiResponse(
            responseCode = "4XX",
            description = "Nothing to read, too large, or a person who may not see sites",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @Nullable
    ResponseEntity<CheckAnswer> check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var user = SignedInUser.find();
        if (user.isPresent() && !user.get().has(Permission.SITE_READ)) {
            throw new AccessDeniedException("without SITE_READ");
        }
        try {
            var client = clients.of(request);
            limits.call(client);
            var body = Bodies.read(request, CheckingEvents.LARGEST_BODY, Refusal.BODY_TOO_LARGE);
            var answer = checking.check(new CheckCall(
                    body,
                    request.getContentType(),
                    request.getHeader("Content-Encoding"),
                    request.getQueryString(),
                    Credentials.of(request),
                    client,
                    user.orElse(null)));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
        } catch (RefusedException refused) {
            Problems.answer(request, response, refused);
            return null;
        }
    }
}

package vn.emc.ingest.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The script of the embed code, for the pages of any host. */
@RestController
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Collecting")
class EmbedController {
    static final String PATTERN = "/embed/**";

    private static final String TYPE = "text/javascript;charset=UTF-8";
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().staleIfError(Duration.ofDays(30));
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final EmbedScript script;

    @GetMapping(path = "/embed/gov-tracking.min.js", produces = TYPE)
    @PreAuthorize("permitAll()")
    @SecurityRequirements
    @Operation(
            summary = "The script of the embed code",
            description = "Always the newest. Kept by browsers for a day and asked for again by its ETag.",
            responses = {@ApiResponse(responseCode = "200"), @ApiResponse(responseCode = "304")})
    ResponseEntity<byte[]> newest(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return answer(A_DAY, encodings);
    }

    @GetMapping(path = "/embed/{version}/gov-tracking.min.js", produces = TYPE)
    @PreAuthorize("permitAll()")
    @SecurityRequirements
    @Operation(
            summary = "The script of the embed code in one version",
            description =
                    "Kept by browsers for a year where the version is that of the newest, as its ETag says it; of any"
                            + " other version the newest is answered, kept for a day.",
            responses = {@ApiResponse(responseCode = "200"), @ApiResponse(responseCode = "304")})
    ResponseEntity<byte[]> version(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return answer(version.equals(script.version()) ? FOR_EVER : A_DAY, encodings);
    }

    private ResponseEntity<byte[]> answer(CacheControl caching, @Nullable String encodings) {
        var answer = ResponseEntity.ok()
                .cacheControl(caching)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (encodings == null || !encodings.contains("gzip")) {
            return answer.eTag(script.version()).body(script.plain());
        }
        return answer.eTag(script.version() + "-gzip")
                .header(HttpHeaders.CONTENT_ENCODING, "gzip")
                .body(script.compressed());
    }
}

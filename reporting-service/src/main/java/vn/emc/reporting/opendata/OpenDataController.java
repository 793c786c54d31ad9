package vn.emc.reporting.opendata;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.indicator.IndicatorReport;

@RestController
@RequestMapping(OpenDataController.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Dữ liệu mở", description = "Indicators for everybody, without signing in")
class OpenDataController {
    static final String PATH = "/api/reports/v1/open-data";

    private static final String CSV = Downloads.CSV + ";charset=UTF-8";
    private static final String DESCRIPTION =
            "Indicators B1 to B8 of all ministries and provinces in one year, by month, quarter or year. Small counts are"
                    + " hidden, and others that would give them away: such values are null and `hidden`. Values of periods that"
                    + " are not closed may still change; `provisional` says which. Made anew every hour or as it is set;"
                    + " Cache-Control says how long to keep it, ETag whether it is another. For scripts of any origin.";

    private final OpenDataReader reader;
    private final KeptOpenData kept;
    private final OpenDataSettings settings;

    @GetMapping(path = "/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("permitAll()")
    @SecurityRequirements
    @Operation(
            summary = "Indicators by organisation, as open data",
            description = DESCRIPTION + " As text/csv by Accept, or under indicators.csv.",
            responses = {
                @ApiResponse(
                        responseCode = "200",
                        content = @Content(schema = @Schema(implementation = IndicatorReport.class))),
                @ApiResponse(responseCode = "304", description = "As the caller has it", content = @Content)
            })
    @Parameter(
            in = ParameterIn.QUERY,
            name = "year",
            description = "from 2015 on; the current one when left out",
            schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "groupBy",
            schema =
                    @Schema(
                            allowableValues = {"month", "quarter", "year"},
                            defaultValue = "year"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "lang",
            description = "of names and headings",
            schema =
                    @Schema(
                            allowableValues = {"vi", "en"},
                            defaultValue = "vi"))
    ResponseEntity<byte[]> json(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return answer(kept.get(reader.read(parameters)).json(), MediaType.APPLICATION_JSON_VALUE);
    }

    @GetMapping(path = "/indicators", produces = Downloads.CSV)
    @PreAuthorize("permitAll()")
    @Hidden
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> parameters) {
        return answer(kept.get(reader.read(parameters)).csv(), CSV);
    }

    @GetMapping("/indicators.csv")
    @PreAuthorize("permitAll()")
    @SecurityRequirements
    @Operation(
            summary = "The same as text/csv",
            description = DESCRIPTION,
            responses = {
                @ApiResponse(responseCode = "200", content = @Content(mediaType = Downloads.CSV)),
                @ApiResponse(responseCode = "304", description = "As the caller has it", content = @Content)
            })
    @Parameter(in = ParameterIn.QUERY, name = "year", schema = @Schema(type = "integer"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "groupBy",
            schema =
                    @Schema(
                            allowableValues = {"month", "quarter", "year"},
                            defaultValue = "year"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "lang",
            schema =
                    @Schema(
                            allowableValues = {"vi", "en"},
                            defaultValue = "vi"))
    ResponseEntity<byte[]> csvFile(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        return answer(kept.get(reader.read(parameters)).csv(), CSV);
    }

    private ResponseEntity<byte[]> answer(OpenDataFile file, String type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.refresh()).cachePublic())
                .eTag(file.getTag())
                .varyBy(HttpHeaders.ACCEPT)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.ETAG)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(file.getContent());
    }
}

package vn.emc.reporting.snapshot;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reporting.indicator.Downloads;
import vn.emc.reporting.rollup.Population;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping(SnapshotController.PATH)
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Bản chốt", description = "Closed periods: what was reported of them, for good")
class SnapshotController {
    static final String PATH = "/api/reports/v1/snapshots";

    private final ClosingPeriods closing;
    private final ReadingSnapshots reading;
    private final SnapshotDownloads downloads;

    @PostMapping
    @PreAuthorize("hasAuthority('PERIOD_CLOSE')")
    @Operation(
            summary = "Close a period",
            description =
                    "Freezes the values of the country, of ministries and of provinces, for dossiers received and finished, and of"
                            + " the services offered and used, with the definitions they are counted by. A period that is closed already is closed again by a new"
                            + " snapshot, which then stands; the old one stays. 409 while another is being closed, 422 for a"
                            + " period that is not over.")
    @ApiResponse(responseCode = "202", description = "Begun; Location says where to look")
    ResponseEntity<SnapshotView> close(
            @Valid @RequestBody ClosingRequest request,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        var id = closing.close(request.period().from(), request.period().to(), request.reason(), user);
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(reading.show(id, user, language));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(summary = "Snapshots, the newest first, and closings under way or failed")
    @Parameter(in = ParameterIn.QUERY, name = "page", schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(in = ParameterIn.QUERY, name = "size", schema = @Schema(type = "integer", defaultValue = "50"))
    PageView<SnapshotView> snapshots(@Parameter(hidden = true) PageQuery page) {
        return reading.list(page);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "One snapshot",
            description =
                    "Also as text/csv and as .xlsx, by Accept. Unit operators see their own organisation only. Hides from viewers"
                            + " what a report of its period hides.")
    SnapshotView snapshot(
            @PathVariable long id,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return reading.show(id, user, language);
    }

    @GetMapping(path = "/{id}", produces = Downloads.CSV)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Hidden
    void csv(@PathVariable long id, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        downloads.csv(id, user, language, response);
    }

    @GetMapping(path = "/{id}", produces = Downloads.XLSX)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Hidden
    void xlsx(@PathVariable long id, CurrentUser user, Locale language, HttpServletResponse response)
            throws IOException {
        downloads.xlsx(id, user, language, response);
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('INDICATOR_READ')")
    @Operation(
            summary = "The whole content of a snapshot, byte by byte as it was hashed",
            description = "Its SHA-256 is the snapshot's `sha256`. Not for users confined to an organisation, nor for"
                    + " those from whom small figures are hidden (404).")
    ResponseEntity<String> content(@PathVariable long id, @Parameter(hidden = true) CurrentUser user) {
        return downloads.content(id, user);
    }

    @GetMapping("/{id}/compare")
    @PreAuthorize("hasAuthority('SITE_READ')")
    @Operation(
            summary = "How two snapshots of one period differ, and why",
            description =
                    "Causes add up to the difference exactly: late events, events let out of the quarantine, corrections,"
                            + " other definitions, changed catalogues, and what is none of these. A1 to A3 stand beside dossiers"
                            + " received, where both snapshots have them. 422 for snapshots of different periods. Only for those who"
                            + " may list the dossiers behind figures.")
    Comparison compare(
            @PathVariable long id,
            @Parameter(description = "the other snapshot") @RequestParam long with,
            @RequestParam(defaultValue = "RECEIVED") Population population,
            @Parameter(hidden = true) CurrentUser user) {
        return reading.compare(id, with, population, user);
    }
}

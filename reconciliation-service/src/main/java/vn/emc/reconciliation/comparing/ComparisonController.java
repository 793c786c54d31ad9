package vn.emc.reconciliation.comparing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.revision.IfMatch;
import vn.emc.web.security.CurrentUser;

@Tag(name = "reconciliation-comparisons", description = "Comparing the unit's list with EMC's")
@RestController
@RequestMapping("/api/reconciliations/v1/requests/{id}/comparisons")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class ComparisonController {
    private static final String EITHER_SIDE = "hasAnyAuthority('RECONCILIATION_REQUEST', 'RECONCILIATION_CONDUCT')";

    private final Comparisons comparisons;
    private final FindingsWorkbook workbook;

    @Operation(summary = "List the comparisons", description = "Newest first.")
    @GetMapping
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    List<ComparisonView> list(@PathVariable long id, CurrentUser user) {
        return comparisons.list(user, id);
    }

    @Operation(
            summary = "Read a comparison",
            description =
                    "Its progress; once it is ready the counts of each class, field and cause, and what B1 and B2 would be if the"
                            + " unit was right.")
    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    ComparisonView read(@PathVariable long id, @PathVariable int number, CurrentUser user) {
        return comparisons.one(user, id, number);
    }

    @Operation(summary = "Compare", description = "By the unit, once it has uploaded a list; one comparison at a time.")
    @ApiResponse(responseCode = "202", description = "Begun; `Location` tells how far it is")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @PostMapping
    @PreAuthorize(EITHER_SIDE)
    ResponseEntity<ComparisonView> start(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable StartRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var started = comparisons.start(user, id, request == null ? null : request.localList(), IfMatch.parse(ifMatch));
        var location = "/api/reconciliations/v1/requests/%d/comparisons/%d".formatted(id, started.number());
        return ResponseEntity.accepted().location(URI.create(location)).body(started);
    }

    @Operation(summary = "Cancel a comparison", description = "By the unit, while it is running.")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, with what is allowed in `errors`")
    @PostMapping("/{number}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(EITHER_SIDE)
    void cancel(
            @PathVariable long id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        comparisons.cancel(user, id, number, IfMatch.parse(ifMatch));
    }

    @Operation(
            summary = "End step 4 with a comparison",
            description = "By the unit: what it found is what both sides agree on in step 5.")
    @ApiResponse(responseCode = "409", description = "`NOT_ALLOWED_NOW`, or `COMPARISON_NOT_READY`")
    @PostMapping("/{number}/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(EITHER_SIDE)
    void finish(
            @PathVariable long id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        comparisons.finish(user, id, number, IfMatch.parse(ifMatch));
    }

    @Operation(
            summary = "Read the findings",
            description = "In the order of EMC's list, then of the unit's; or by `class`, `emcRow` or `localRow`.")
    @ApiResponse(responseCode = "409", description = "`COMPARISON_NOT_READY`")
    @GetMapping("/{number}/findings")
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    PageView<KeptFinding> findings(
            @PathVariable long id,
            @PathVariable int number,
            @Parameter(description = "Only those of a class") @RequestParam(name = "class", required = false) @Nullable
                    FindingClass kind,
            @Parameter(description = "Only those that differ in a field") @RequestParam(required = false) @Nullable
                    ComparedField field,
            @Parameter(description = "Only those with this in the code of either side")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            PageQuery page,
            CurrentUser user) {
        return comparisons.findings(user, id, number, new FindingFilter(kind, field, q), page);
    }

    @Operation(summary = "Download the findings", description = "All of them, or those of a class, a field or a code.")
    @ApiResponse(responseCode = "200", description = "A workbook in the language asked for")
    @GetMapping(path = "/{number}/findings.xlsx", produces = WorkbookAnswer.XLSX)
    @PreAuthorize("hasAuthority('RECONCILIATION_READ')")
    void download(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(name = "class", required = false) @Nullable FindingClass kind,
            @RequestParam(required = false) @Nullable ComparedField field,
            @Parameter(description = "Only those with this in the code of either side")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        comparisons.findings(user, id, number, new FindingFilter(kind, field, q), PageQuery.first());
        try (var sheet = WorkbookAnswer.begin("doi-chieu-%d-%d.xlsx".formatted(id, number), response)) {
            workbook.write(user, id, number, new FindingFilter(kind, field, q), sheet, LocaleContextHolder.getLocale());
        }
    }

    /** What to compare. */
    @Schema(name = "ComparisonRequest")
    record StartRequest(
            @Schema(description = "Number of the unit's list; the newest that was read if absent") @Nullable
            Integer localList) {}
}

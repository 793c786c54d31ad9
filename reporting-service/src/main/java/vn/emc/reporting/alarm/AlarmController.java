package vn.emc.reporting.alarm;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

@RestController
@RequestMapping("/api/reports/v1/alarms")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Cảnh báo", description = "What is unusual in the data of sites, and who is told")
class AlarmController {
    private final ListingAlarms listing;
    private final SnoozingAlarms snoozing;

    @GetMapping
    @PreAuthorize("hasAuthority('ALARM_READ')")
    @Operation(
            summary = "Alarms, the newest first",
            description =
                    "An alarm is opened once while its cause lasts, and closes by itself. Unit operators see their"
                            + " own organisation's sites only.")
    @Parameter(in = ParameterIn.QUERY, name = "page", schema = @Schema(type = "integer", defaultValue = "0"))
    @Parameter(in = ParameterIn.QUERY, name = "size", schema = @Schema(type = "integer", defaultValue = "50"))
    PageView<AlarmView> list(
            @Parameter(description = "a site's id") @RequestParam(required = false) @Nullable Integer site,
            @Parameter(description = "of this rule only") @RequestParam(required = false) @Nullable Rule rule,
            @Parameter(description = "in this state only") @RequestParam(required = false) @Nullable AlarmState state,
            @Parameter(hidden = true) PageQuery page,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return listing.list(site, rule, state, page, user, language);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('ALARM_READ')")
    @Operation(summary = "One alarm")
    AlarmView show(
            @PathVariable long id,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return listing.view(listing.require(id, user), language);
    }

    @PutMapping("/{id}/snooze")
    @PreAuthorize("hasAuthority('ALARM_EDIT')")
    @Operation(
            summary = "Put an alarm off",
            description =
                    "Until the end of that day nobody is told of the rule at the site, also where the alarm closes"
                            + " and opens again. Is it open then, it is told once more. Who put it off, when and why stays on"
                            + " record. 409 where the alarm is closed.")
    AlarmView snooze(
            @PathVariable long id,
            @Valid @RequestBody SnoozeRequest request,
            @Parameter(hidden = true) CurrentUser user,
            @Parameter(hidden = true) Locale language) {
        return listing.view(snoozing.snooze(id, request.until(), request.reason(), user), language);
    }
}

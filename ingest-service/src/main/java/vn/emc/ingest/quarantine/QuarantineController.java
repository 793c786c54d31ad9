package vn.emc.ingest.quarantine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.ingest.quarantine.QuarantineFilter.State;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.paging.PageView;
import vn.emc.web.security.CurrentUser;

/** Events that could not be accepted. */
@RestController
@RequestMapping("/api/ingest/v1/quarantine")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
@Tag(name = "Quarantine")
class QuarantineController {
    private final ViewingQuarantine quarantine;
    private final RecordedDeadLetters deadLetters;

    @GetMapping
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    @Operation(
            summary = "Rejected events, the newest first",
            description = "from and to are days of arrival in Vietnam, both included. Those that a replay has accepted"
                    + " are left out unless `state` asks for them.")
    PageView<RejectedEventView> list(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @Nullable RejectionReason reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String codeProfile,
            @RequestParam(defaultValue = "OPEN") State state,
            PageQuery page,
            CurrentUser user) {
        return quarantine.page(new QuarantineFilter(site, reason, from, to, codeProfile, null, state), user, page);
    }

    @GetMapping("/counts")
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    @Operation(summary = "Rejected events per day and reason, the newest day first")
    List<QuarantineCount> counts(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @Nullable RejectionReason reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String codeProfile,
            @RequestParam(defaultValue = "OPEN") State state,
            CurrentUser user) {
        return quarantine.counts(new QuarantineFilter(site, reason, from, to, codeProfile, null, state), user);
    }

    @GetMapping("/refused-calls")
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    @Operation(
            summary = "Calls for known sites that were turned away, the latest first",
            description =
                    "By site and reason, 500 at most. Nothing of these calls was stored; their senders were told.")
    List<RefusedCallView> refusedCalls(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            CurrentUser user,
            Locale language) {
        return quarantine.refusedCalls(
                new QuarantineFilter(site, null, from, to, null, null, State.ALL), user, language);
    }

    @GetMapping("/quota-alarms")
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    @Operation(
            summary = "Days on which a site sent more than its daily quota, the latest first",
            description =
                    "500 at most. Nothing is refused beyond the quota; it may say that a system sends in circles.")
    List<QuotaAlarmView> quotaAlarms(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            CurrentUser user) {
        return quarantine.quotaAlarms(new QuarantineFilter(site, null, from, to, null, null, State.ALL), user);
    }

    @GetMapping("/{eventId}")
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    @Operation(summary = "One rejected event, what is wrong with it and how to mend it")
    RejectedEventDetail event(@PathVariable UUID eventId, CurrentUser user, Locale language) {
        return quarantine.event(eventId, user, language);
    }

    @GetMapping("/dead-letters")
    @PreAuthorize("hasAuthority('REBUILD')")
    @Operation(summary = "Messages between the services that could not be applied, by kind")
    List<DeadLetterView> deadLetters() {
        return deadLetters.summary();
    }
}

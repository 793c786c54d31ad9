package vn.emc.ingest.quarantine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.ingest.quarantine.QuarantineFilter.State;
import vn.emc.web.paging.PageQuery;
import vn.emc.web.security.CurrentUser;
import vn.emc.web.security.Permission;

/** The page on which a site's owner sees what was not accepted, and why. */
@Controller
@RequestMapping("/quarantine")
@PreAuthorize("denyAll")
@RequiredArgsConstructor
class QuarantinePage {
    private static final int DAYS_SHOWN = 30;

    private final ViewingQuarantine quarantine;
    private final RecordedDeadLetters deadLetters;
    private final Clock clock;

    /**
     * The counts of one day.
     *
     * @param byReason how many for each reason that occurred
     */
    record Day(LocalDate day, long total, Map<RejectionReason, Long> byReason) {}

    @GetMapping
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    String list(
            @RequestParam(required = false) @Nullable Integer site,
            @RequestParam(required = false) @Nullable RejectionReason reason,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String codeProfile,
            @RequestParam(defaultValue = "OPEN") State state,
            PageQuery page,
            CurrentUser user,
            Locale language,
            Model model) {
        var today = LocalDate.now(clock.withZone(QuarantineFilter.VIETNAM));
        var filter = new QuarantineFilter(
                site,
                reason,
                from == null ? today.minusDays(DAYS_SHOWN - 1) : from,
                to,
                codeProfile == null || codeProfile.isBlank() ? null : codeProfile.strip(),
                null,
                state);
        var counts = quarantine.counts(filter, user);
        model.addAttribute("filter", filter);
        model.addAttribute("reasons", RejectionReason.values());
        model.addAttribute("states", State.values());
        model.addAttribute("mayReplay", user.has(Permission.QUARANTINE_REPLAY));
        model.addAttribute("counts", byReason(counts));
        model.addAttribute("days", byDay(counts));
        model.addAttribute("events", quarantine.page(filter, user, page));
        model.addAttribute("refusedCalls", quarantine.refusedCalls(filter, user, language));
        model.addAttribute("quotaAlarms", quarantine.quotaAlarms(filter, user));
        model.addAttribute("deadLetters", user.has(Permission.REBUILD) ? deadLetters.summary() : List.of());
        return "quarantine";
    }

    @GetMapping("/{eventId}")
    @PreAuthorize("hasAuthority('QUARANTINE_READ')")
    String event(@PathVariable UUID eventId, CurrentUser user, Locale language, Model model) {
        model.addAttribute("mayReplay", user.has(Permission.QUARANTINE_REPLAY));
        model.addAttribute("detail", quarantine.event(eventId, user, language));
        return "quarantine-event";
    }

    private static Map<RejectionReason, Long> byReason(List<QuarantineCount> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(
                        QuarantineCount::reason, TreeMap::new, Collectors.summingLong(QuarantineCount::events)));
    }

    private static List<Day> byDay(List<QuarantineCount> counts) {
        var days = new TreeMap<LocalDate, List<QuarantineCount>>(
                counts.stream().collect(Collectors.groupingBy(QuarantineCount::day)));
        return days.descendingMap().entrySet().stream()
                .map(entry -> new Day(
                        entry.getKey(),
                        entry.getValue().stream()
                                .mapToLong(QuarantineCount::events)
                                .sum(),
                        byReason(entry.getValue())))
                .toList();
    }
}

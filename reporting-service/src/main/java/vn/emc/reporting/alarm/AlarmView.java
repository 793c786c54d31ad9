package vn.emc.reporting.alarm;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Alarm")
@JsonInclude(JsonInclude.Include.ALWAYS)
record AlarmView(
        long id,
        int siteId,
        @Schema(nullable = true) @Nullable String siteName,
        Rule rule,
        AlarmState state,

        @Schema(description = "what it is called, for people")
        String title,

        @Schema(description = "what was found, for people") String summary,
        @Schema(description = "what to do, for people") String advice,
        @Schema(description = "the first day it is about") LocalDate since,
        Instant openedAt,

        @Schema(description = "null while it is open", nullable = true) @Nullable
        Instant closedAt,

        @Schema(
                description = "the latest numbers; which there are depends on the rule. SILENCE: lastEventOn,"
                        + " workingDays, usualDays. VOLUME_DROP: since, until, events, usual. CONSTANT_FIELDS: since,"
                        + " until, events, fields (field, value, missing). The others: since, until, bad, of, examples")
        Map<String, Object> numbers,

        @Schema(description = "null where it was never put off", nullable = true) @Nullable
        SnoozeView snooze) {

    @Schema(name = "AlarmSnooze")
    record SnoozeView(
            @Schema(description = "the last day of it") LocalDate until, String reason, Instant at, String by) {}

    static AlarmView of(Alarm alarm, @Nullable String siteName, LocalDate today, AlarmTexts texts, Locale language) {
        return new AlarmView(
                alarm.id(),
                alarm.siteId(),
                siteName,
                alarm.rule(),
                alarm.state(today),
                texts.title(alarm.rule(), language),
                texts.summary(alarm.finding(), language),
                texts.advice(alarm.rule(), language),
                alarm.since(),
                alarm.openedAt(),
                alarm.closedAt(),
                FindingJson.numbers(alarm.finding()),
                snooze(alarm));
    }

    private static @Nullable SnoozeView snooze(Alarm alarm) {
        var snooze = alarm.snooze();
        return snooze == null ? null : new SnoozeView(snooze.until(), snooze.reason(), snooze.at(), snooze.by());
    }
}

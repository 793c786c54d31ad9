package vn.emc.reporting.alarm;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

/** Puts alarms off: who does so, when and why stays on record. */
@Service
@RequiredArgsConstructor
class SnoozingAlarms {
    private final AlarmTable alarms;
    private final ListingAlarms listing;
    private final AlarmSettings settings;
    private final Clock clock;

    /** Puts an alarm off; once more with another day puts it off till then instead. */
    @Transactional
    Alarm snooze(long id, LocalDate until, String reason, CurrentUser user) {
        var alarm = listing.require(id, user);
        if (alarm.closedAt() != null) {
            throw new ReportingProblem.AlarmClosed(id);
        }
        if (until.isBefore(firstDay()) || until.isAfter(lastDay())) {
            throw new ReportingProblem.WrongSnooze(firstDay(), lastDay());
        }
        alarms.snooze(alarm, until, reason.strip(), clock.instant(), user.username());
        return alarms.find(id).orElseThrow();
    }

    LocalDate firstDay() {
        return BusinessDay.of(clock.instant());
    }

    LocalDate lastDay() {
        return firstDay().plusDays(settings.longestSnooze());
    }
}

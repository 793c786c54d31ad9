package vn.emc.reporting.snapshot;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

/** Begins to close a period. The snapshot itself is taken by a job. */
@Service
@RequiredArgsConstructor
class ClosingPeriods {
    static final String TASK = "take-snapshot";
    static final int LONGEST_REASON = 1000;
    private static final int MOST_YEARS = 20;

    private final ClosingTable closings;
    private final SchedulerClient scheduler;
    private final Clock clock;

    /** The number of the closing, and of its snapshot once there is one. A period may be closed again, for another reason. */
    @Transactional
    public long close(LocalDate from, LocalDate to, String reason, CurrentUser user) {
        if (from.isAfter(to)) {
            throw new ReportingProblem.WrongPeriod("PERIOD_ORDER", from, to);
        }
        if (from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new ReportingProblem.WrongPeriod("PERIOD_LENGTH", from, to);
        }
        if (!to.isBefore(BusinessDay.of(clock.instant()))) {
            throw new ReportingProblem.WrongPeriod("PERIOD_NOT_OVER", from, to);
        }
        closings.holdChanges();
        closings.running().ifPresent(id -> {
            throw new ReportingProblem.ClosingRunning(id);
        });
        var now = clock.instant();
        var id = closings.begin(from, to, reason.strip(), user.username(), now);
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(TASK, String.valueOf(id)), now);
        return id;
    }
}

package vn.emc.reporting.snapshot;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.dossier.BusinessDay;
import vn.emc.reporting.problem.ReportingProblem;
import vn.emc.web.security.CurrentUser;

/** Begins to close a period. The snapshot itself is taken by a job. */
@Service
@RequiredArgsConstructor
public class ClosingPeriods {
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
        return begin(from, to, reason, user.username());
    }

    /**
     * Closes a period again that was closed, in the caller's transaction.
     *
     * @return the number of the closing; nothing while another one is under way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> closeAgain(LocalDate from, LocalDate to, String reason, String by) {
        return isClosing() ? Optional.empty() : Optional.of(begin(from, to, shortened(reason), by));
    }

    /** Whether a period is being closed; none is begun from now until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isClosing() {
        closings.holdChanges();
        return closings.running().isPresent();
    }

    private long begin(LocalDate from, LocalDate to, String reason, String by) {
        var now = clock.instant();
        var id = closings.begin(from, to, reason.strip(), by, now);
        scheduler.scheduleIfNotExists(new TaskInstance<Void>(TASK, String.valueOf(id)), now);
        return id;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}

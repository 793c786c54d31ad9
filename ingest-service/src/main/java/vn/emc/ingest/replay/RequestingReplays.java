package vn.emc.ingest.replay;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.emc.ingest.quarantine.VisibleSites;
import vn.emc.web.security.CurrentUser;

/** Takes wishes to send events again. Whoever calls has checked the permission. */
@Slf4j
@Service
@RequiredArgsConstructor
class RequestingReplays {
    private final Replays replays;
    private final ReadingRepairs repairs;
    private final VisibleSites sites;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    /** Begins one; answers its id. */
    @Transactional
    public long begin(ReplayFilter filter, RepairRequest repair, boolean dryRun, CurrentUser user, String from) {
        sites.require(filter.site(), user);
        if (repair.site() != null) {
            sites.requireKnown(repair.site(), user);
        }
        repairs.check(repair, filter);
        var meant = ReadingRepairs.scrubbed(repair);
        var id = replays.add(filter, meant, dryRun, user, sites.of(user), from);
        ReplayJob.schedule(scheduler.getObject(), id, clock);
        log.info("{} asks for replay {} ({})", user.username(), id, dryRun ? "dry run" : "for real");
        return id;
    }

    /** Does for real what a dry run has tried. */
    @Transactional
    public long realise(long dryRunId, CurrentUser user, String from) {
        var tried = replays.findOwn(dryRunId, user).orElseThrow(ReplayProblem.Unknown::new);
        if (!tried.dryRun() || tried.state() != ReplayState.SUCCEEDED) {
            throw new ReplayProblem.NotTried();
        }
        return begin(tried.filter(), tried.repair(), false, user, from);
    }

    /** Stops one. What has been accepted stays accepted. */
    @Transactional
    public void cancel(long id, CurrentUser user) {
        if (!isOwn(id, user)) {
            throw new ReplayProblem.Unknown();
        }
        if (!replays.cancel(id, user.username())) {
            throw new ReplayProblem.IsOver();
        }
        log.info("{} cancelled replay {}", user.username(), id);
    }

    /** Whether a user may stop it, or do it for real, as far as whose it is goes. */
    boolean isOwn(long id, CurrentUser user) {
        return replays.findOwn(id, user).isPresent();
    }
}

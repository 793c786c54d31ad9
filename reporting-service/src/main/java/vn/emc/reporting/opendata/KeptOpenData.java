package vn.emc.reporting.opendata;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.emc.reporting.problem.ReportingProblem;

/**
 * Keeps answers until they are to be made anew, those asked for last. One is made at a time, whoever asks for it: meanwhile
 * the old one is given, and where there is none yet, the others wait a while. So the public costs the database next to nothing.
 */
@Component
@RequiredArgsConstructor
class KeptOpenData {
    /** Each of some megabytes at most. */
    static final int MOST = 16;

    private static final int WAITING_SECONDS = 20;

    private final OpenDataMaker making;
    private final OpenDataSettings settings;
    private final Clock clock;
    private final ReentrantLock maker = new ReentrantLock();
    private final LinkedHashMap<OpenDataQuery, OpenDataFiles> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    OpenDataFiles get(OpenDataQuery query) {
        var old = find(query);
        if (old != null && isFresh(old)) {
            return old;
        }
        if (!lock(old)) {
            if (old == null) {
                throw new ReportingProblem.OpenDataBusy();
            }
            return old;
        }
        try {
            var made = find(query);
            if (made != null && isFresh(made)) {
                return made;
            }
            return keep(query, making.make(query));
        } finally {
            maker.unlock();
        }
    }

    private boolean lock(@Nullable OpenDataFiles old) {
        try {
            return old == null ? maker.tryLock(WAITING_SECONDS, TimeUnit.SECONDS) : maker.tryLock();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isFresh(OpenDataFiles files) {
        return clock.instant().isBefore(files.madeAt().plus(settings.refresh()));
    }

    private @Nullable OpenDataFiles find(OpenDataQuery query) {
        synchronized (kept) {
            return kept.get(query);
        }
    }

    private OpenDataFiles keep(OpenDataQuery query, OpenDataFiles files) {
        synchronized (kept) {
            kept.put(query, files);
            if (kept.size() > MOST) {
                kept.remove(kept.firstEntry().getKey());
            }
        }
        return files;
    }
}

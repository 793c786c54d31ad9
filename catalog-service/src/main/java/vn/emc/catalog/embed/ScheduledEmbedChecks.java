package vn.emc.catalog.embed;

import java.util.concurrent.Executors;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** Checks the sites that are due, a few at a time. */
@Slf4j
@Component
@RequiredArgsConstructor
class ScheduledEmbedChecks {
    private final EmbedCheckPlan plan;
    private final CheckingEmbedCodes checking;
    private final EmbedCheckSettings settings;

    void run() {
        if (!settings.scheduled()) {
            return;
        }
        plan.planNewSites();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < settings.parallel(); thread++) {
                threads.execute(this::checkAllDue);
            }
        }
    }

    private void checkAllDue() {
        try {
            while (!Thread.currentThread().isInterrupted() && checking.checkDue()) {
                log.debug("checked a site's embed code");
            }
        } catch (RuntimeException failed) {
            log.warn("checks of embed codes go on with the next run", failed);
        }
    }
}

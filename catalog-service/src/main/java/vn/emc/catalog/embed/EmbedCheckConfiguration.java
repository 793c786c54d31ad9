package vn.emc.catalog.embed;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbedCheckConfiguration {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> checkEmbedCodes(ScheduledEmbedChecks checks) {
        return Tasks.recurring("check-embed-codes", FixedDelay.of(PAUSE)).execute((instance, context) -> checks.run());
    }
}

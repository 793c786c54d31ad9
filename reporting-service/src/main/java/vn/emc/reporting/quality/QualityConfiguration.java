package vn.emc.reporting.quality;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Slf4j
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {
    @Bean
    RecurringTask<Void> measureSites(MeasuringSites measuring, QualitySettings settings) {
        return Tasks.recurring("measure-sites", FixedDelay.of(settings.every()))
                .onFailure((complete, operations) -> {
                    log.warn("Sites could not be measured", complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(settings.every()));
                })
                .execute((instance, context) -> measuring.measure());
    }
}

package vn.emc.reporting.alarm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Slf4j
@Configuration(proxyBeanMethods = false)
class AlarmConfiguration {
    @Bean
    RecurringTask<Void> checkAlarms(CheckingAlarms checking, AlarmSettings settings) {
        return Tasks.recurring("check-alarms", FixedDelay.of(settings.every()))
                .onFailure((complete, operations) -> {
                    log.warn(
                            "Alarms could not be looked for",
                            complete.getCause().orElse(null));
                    operations.reschedule(complete, complete.getTimeDone().plus(settings.every()));
                })
                .execute((instance, context) -> checking.check());
    }
}

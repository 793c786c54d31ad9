package vn.emc.reconciliation.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Deadlines.class)
class WorkflowConfiguration {
    /** When an office day begins. */
    private static final LocalTime MORNING = LocalTime.of(7, 30);

    @Bean
    RecurringTask<Void> remindOfDeadlines(Reminding reminding) {
        return Tasks.recurring("remind-of-deadlines", Schedules.daily(Today.VIETNAM, MORNING))
                .execute((instance, context) -> reminding.remind());
    }
}

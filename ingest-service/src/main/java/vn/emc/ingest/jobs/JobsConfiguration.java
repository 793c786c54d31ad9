package vn.emc.ingest.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import vn.emc.ingest.database.AfterMigration;

/**
 * db-scheduler without its starter, which would look for the database before the service starts: here events are taken
 * without it.
 */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
    private static final int THREADS = 4;
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LAST_MOMENTS = Duration.ofSeconds(5);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<CustomTask<?>> tasks, List<RecurringTask<?>> recurring) {
        return new SchedulerBuilder(new TransactionAwareDataSourceProxy(database), List.<Task<?>>copyOf(tasks))
                .startTasks(recurring)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .threads(THREADS)
                .pollingInterval(POLLING)
                // What a killed process was at goes on after four missed heartbeats.
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_MOMENTS)
                // Tasks log their failures themselves, so that a broker that is away does not fill the log.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    @Bean
    AfterMigration startingJobs(Scheduler scheduler) {
        return scheduler::start;
    }
}

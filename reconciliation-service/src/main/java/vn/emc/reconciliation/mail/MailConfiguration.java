package vn.emc.reconciliation.mail;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    /** Each failed try is followed by a longer pause, until there have been too many. */
    @Bean
    OneTimeTask<Void> sendMail(SendingMails sending, MailSettings settings) {
        return Tasks.oneTime(SendingMails.TASK)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    var failures = execution.consecutiveFailures + 1;
                    if (sending.goesOn(UUID.fromString(execution.taskInstance.getId()), failures)) {
                        operations.reschedule(complete, complete.getTimeDone().plus(settings.pauseAfter(failures)));
                    } else {
                        operations.remove();
                    }
                })
                .execute((instance, context) -> sending.send(UUID.fromString(instance.getId())));
    }
}

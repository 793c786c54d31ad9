package vn.emc.reconciliation.comparing;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComparingConfiguration {
    @Bean
    OneTimeTask<Void> readLocalList(ReadingLists reading) {
        return Tasks.oneTime(ReadingLists.TASK)
                .execute((instance, context) -> reading.read(JobName.parse(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> compareLists(RunningComparisons comparing) {
        return Tasks.oneTime(RunningComparisons.TASK)
                .execute((instance, context) -> comparing.run(JobName.parse(instance.getId())));
    }
}

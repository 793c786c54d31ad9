package vn.emc.ingest.correction;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.ingest.publish.EventPublisher;
import vn.emc.ingest.publish.PublishSettings;
import vn.emc.ingest.sites.Sites;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.TransactionalBatchConsumer;

@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {
    @Bean
    CorrectionParcels correctionParcels(
            JdbcTemplate database, EventPublisher publisher, ObjectProvider<Scheduler> scheduler, Clock clock) {
        return new CorrectionParcels(database, publisher::publish, scheduler, clock);
    }

    @Bean
    CustomTask<Void> publishCorrections(CorrectionParcels parcels) {
        return parcels.task();
    }

    @Bean
    TransactionalBatchConsumer<AgreedCorrection> agreedCorrections(
            BatchConsumers consumers, Sites sites, AppliedCorrections applied, CorrectionParcels parcels) {
        return consumers.json(
                ConsumerSettings.of("ingest-corrections", Topics.CORRECTIONS),
                AgreedCorrection.class,
                new ApplyingCorrections(new Acceptability(sites), applied, parcels)::apply);
    }

    @Bean
    NewTopic correctionDeadLetters(PublishSettings settings) {
        return TopicBuilder.name(Topics.CORRECTIONS + Topics.DEAD_LETTER_SUFFIX)
                .partitions(1)
                .replicas(settings.replication())
                .build();
    }
}

package vn.emc.account.figures;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;

/** The topic this service owns: one partition, so that consumers read it in one order; the newest state per site stays. */
@Configuration(proxyBeanMethods = false)
class AccountTopics {
    @Bean
    NewTopic accountFiguresTopic(@Value("${emc.kafka.replication}") int replication) {
        return TopicBuilder.name(Topics.ACCOUNT_FIGURES)
                .partitions(1)
                .replicas(replication)
                .compact()
                .build();
    }
}

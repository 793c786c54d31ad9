package vn.emc.catalog.publication;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import vn.emc.contracts.Topics;

/** The topics this service owns: one partition, so that consumers read them in one order; the newest state per key stays. */
@Configuration(proxyBeanMethods = false)
class CompactedTopics {
    @Bean
    NewTopic sitesTopic(Broker broker) {
        return compacted(Topics.SITES, broker);
    }

    @Bean
    NewTopic organisationsTopic(Broker broker) {
        return compacted(Topics.ORGANISATIONS, broker);
    }

    @Bean
    NewTopic serviceCataloguesTopic(Broker broker) {
        return compacted(Topics.SERVICE_CATALOGUES, broker);
    }

    @Bean
    NewTopic embedChecksTopic(Broker broker) {
        return compacted(Topics.EMBED_CHECKS, broker);
    }

    private static NewTopic compacted(String name, Broker broker) {
        return TopicBuilder.name(name)
                .partitions(1)
                .replicas(broker.replication())
                .compact()
                .build();
    }

    /**
     * @param replication on how many brokers a topic's data lies
     */
    @ConfigurationProperties("emc.kafka")
    record Broker(@DefaultValue("1") int replication) {}
}

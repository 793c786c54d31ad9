package vn.emc.ingest.catalogues;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.Topics;
import vn.emc.messaging.KafkaConnection;
import vn.emc.messaging.TopicFollower;

@Configuration(proxyBeanMethods = false)
class CataloguesConfiguration {
    @Bean
    CataloguesInMemory catalogues(MeterRegistry meters) {
        var catalogues = new CataloguesInMemory();
        Gauge.builder("emc.ingest.catalogues.sites", catalogues, CataloguesInMemory::sites)
                .description("Sites whose default catalogue is in use")
                .register(meters);
        Gauge.builder("emc.ingest.catalogues.services", catalogues, CataloguesInMemory::services)
                .description("Services of those catalogues")
                .register(meters);
        return catalogues;
    }

    @Bean
    TopicFollower catalogueTopic(KafkaConnection kafka, CataloguesInMemory catalogues) {
        return new TopicFollower(Topics.SERVICE_CATALOGUES, kafka, new GatheringCatalogues(catalogues));
    }
}

package vn.emc.reporting;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.emc.contracts.Topics;

/** The topics that other services declare. */
@TestConfiguration(proxyBeanMethods = false)
public class OtherServices {
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

    @Bean
    NewTopic dossierEventsTopic() {
        return new NewTopic(Topics.DOSSIER_EVENTS, 3, (short) 1);
    }

    @Bean
    NewTopic correctionsPublishedTopic() {
        return new NewTopic(Topics.CORRECTIONS_PUBLISHED, 1, (short) 1);
    }

    @Bean
    NewTopic pageEventsTopic() {
        return new NewTopic(Topics.PAGE_EVENTS, 3, (short) 1);
    }

    @Bean
    NewTopic sitesTopic() {
        return new NewTopic(Topics.SITES, 1, (short) 1).configs(COMPACTED);
    }

    @Bean
    NewTopic organisationsTopic() {
        return new NewTopic(Topics.ORGANISATIONS, 1, (short) 1).configs(COMPACTED);
    }

    @Bean
    NewTopic serviceCataloguesTopic() {
        return new NewTopic(Topics.SERVICE_CATALOGUES, 1, (short) 1).configs(COMPACTED);
    }

    @Bean
    NewTopic accountFiguresTopic() {
        return new NewTopic(Topics.ACCOUNT_FIGURES, 1, (short) 1).configs(COMPACTED);
    }

    @Bean
    NewTopic embedChecksTopic() {
        return new NewTopic(Topics.EMBED_CHECKS, 1, (short) 1).configs(COMPACTED);
    }
}

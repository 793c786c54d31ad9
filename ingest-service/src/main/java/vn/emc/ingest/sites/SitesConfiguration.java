package vn.emc.ingest.sites;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateSettings;
import vn.emc.messaging.StateTopic;
import vn.emc.messaging.StateTopics;

@Configuration(proxyBeanMethods = false)
class SitesConfiguration {
    @Bean
    StateTopic<Integer, SiteState> siteStates(StateTopics topics, @Value("${emc.ingest.data-dir}") Path dataFolder) {
        return topics.of(StateSettings.of(Topics.SITES, SiteState.class, Integer::valueOf, SiteState::version)
                .keptIn(dataFolder.resolve("sites.json")));
    }

    @Bean
    Sites sites(StateTopic<Integer, SiteState> siteStates) {
        return new SitesInMemory(siteStates);
    }
}

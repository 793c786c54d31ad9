package vn.emc.reconciliation.sites;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.emc.contracts.Topics;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateSettings;
import vn.emc.messaging.StateTopic;
import vn.emc.messaging.StateTopics;

@Configuration(proxyBeanMethods = false)
class SitesConfiguration {
    @Bean
    StateTopic<String, OrganisationState> organisationStates(StateTopics topics) {
        return topics.of(StateSettings.of(
                Topics.ORGANISATIONS, OrganisationState.class, key -> key, OrganisationState::version));
    }

    @Bean
    StateTopic<Integer, SiteState> siteStates(StateTopics topics) {
        return topics.of(StateSettings.of(Topics.SITES, SiteState.class, Integer::valueOf, SiteState::version));
    }
}

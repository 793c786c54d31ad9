package vn.emc.reporting.rollup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.emc.contracts.Topics;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierEventJson;
import vn.emc.messaging.BatchConsumers;
import vn.emc.messaging.ConsumerSettings;
import vn.emc.messaging.Message;
import vn.emc.messaging.RecordReader;
import vn.emc.messaging.TransactionalBatchConsumer;
import vn.emc.reporting.catalogue.SiteCodes;

@Configuration(proxyBeanMethods = false)
class RollupConfiguration {
    static final String CONSUMER = "reporting-dossiers";

    @Bean
    RollingUp liveRollingUp(JdbcTemplate database, Dictionaries dictionaries, SiteCodes siteCodes) {
        return new RollingUp(database, dictionaries, siteCodes, RollupSchema.LIVE);
    }

    @Bean
    TransactionalBatchConsumer<DossierEvent> dossierEvents(BatchConsumers consumers, RollingUp liveRollingUp) {
        return consumers.of(
                ConsumerSettings.of(CONSUMER, Topics.DOSSIER_EVENTS),
                RecordReader.values(DossierEventJson::read),
                batch -> liveRollingUp.apply(batch.stream().map(Message::value).toList()));
    }
}

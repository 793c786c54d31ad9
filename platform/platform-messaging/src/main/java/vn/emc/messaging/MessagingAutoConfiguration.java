package vn.emc.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Offers {@link BatchConsumers} and {@link StateTopics}, connected as {@code spring.kafka} says. */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, JdbcTemplateAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
final class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KafkaConnection kafkaConnection(KafkaProperties kafka) {
        return new KafkaConnection(kafka.buildAdminProperties());
    }

    @Bean
    @ConditionalOnMissingBean
    StateTopics stateTopics(KafkaConnection kafka, ObjectProvider<MeterRegistry> meters) {
        return new StateTopics(kafka, meters.getIfAvailable(CompositeMeterRegistry::new));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean({JdbcTemplate.class, PlatformTransactionManager.class})
    BatchConsumers batchConsumers(
            KafkaConnection kafka,
            PlatformTransactionManager transactions,
            JdbcTemplate database,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Clock> clock) {
        return new BatchConsumers(
                kafka,
                transactions,
                database,
                meters.getIfAvailable(CompositeMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC));
    }
}

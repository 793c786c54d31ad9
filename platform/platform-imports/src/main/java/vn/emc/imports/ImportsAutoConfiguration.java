package vn.emc.imports;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers {@link Findings}. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
final class ImportsAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Findings findings(JdbcClient database, MessageSource messages) {
        return new Findings(database, messages);
    }
}

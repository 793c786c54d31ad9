package vn.emc.ingest.database;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DatabaseConfiguration {

    @Bean
    MonthlyPartitions monthlyPartitions(JdbcTemplate database, Clock clock) {
        return new MonthlyPartitions(database, clock);
    }

    @Bean
    BackgroundMigration databaseMigration(
            DataSource database, MonthlyPartitions partitions, List<AfterMigration> waiting) {
        return new BackgroundMigration(database, () -> {
            partitions.makeAhead();
            waiting.forEach(AfterMigration::databaseIsReady);
        });
    }
}

package vn.emc.catalog.imports;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.emc.imports.ImportJobs;
import vn.emc.imports.ImportStates;

@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    @Bean
    ImportStates importStates(JdbcClient database, Clock clock) {
        return new ImportStates(database, clock, "catalogue_version");
    }

    @Bean
    CustomTask<Void> readImport(ImportStates states, ReadingImports reading) {
        return new ImportJobs(states, reading).task();
    }
}
